package org.spectls.compiler.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The specification that a stack was generated from, as resources beside its classes: the files below
 * {@code META-INF/spectls/spec/<package of the generated Java>/}, and {@code index} there. Tools find by it the
 * specification of whatever stack is on the class path.
 *
 * <p>The index is text in UTF-8, a word and a value a line: {@code format 1}, {@code fingerprint} and that of the {@link
 * SourceSet}, then {@code file} and a path for each.
 */
public final class StackSpec {
    private static final String FOLDER = "META-INF/spectls/spec/";
    private static final String INDEX = "index";
    private static final String FORMAT = "format 1";
    private static final String FINGERPRINT = "fingerprint ";
    private static final String FILE = "file ";

    private StackSpec() {}

    /** The resources: contents by their paths from the root of the class path. */
    public static SortedMap<String, String> resources(String basePackage, SourceSet sources) {
        SortedMap<String, String> resources = new TreeMap<>();
        StringBuilder index = new StringBuilder(FORMAT + "\n" + FINGERPRINT + sources.fingerprint() + "\n");
        for (SourceFile file : sources.files()) {
            resources.put(folder(basePackage) + file.path(), file.text());
            index.append(FILE).append(file.path()).append('\n');
        }
        resources.put(folder(basePackage) + INDEX, index.toString());
        return resources;
    }

    /**
     * The specification of the stack with this package.
     *
     * @return empty when there is no such stack, or it was built without its specification
     * @throws IOException when it cannot be read, or is not what the index says
     */
    public static Optional<SourceSet> read(ClassLoader loader, String basePackage) throws IOException {
        Optional<String> index = text(loader, folder(basePackage) + INDEX);
        return index.isEmpty() ? Optional.empty() : Optional.of(read(loader, basePackage, index.get()));
    }

    private static SourceSet read(ClassLoader loader, String basePackage, String index) throws IOException {
        String fingerprint = "";
        List<SourceFile> files = new ArrayList<>();
        List<String> lines = index.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            throw new IOException("the specification of " + basePackage + " has a format that is not known here");
        }
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(FINGERPRINT)) {
                fingerprint = line.substring(FINGERPRINT.length());
            } else if (line.startsWith(FILE)) {
                String path = line.substring(FILE.length());
                files.add(new SourceFile(
                        path,
                        text(loader, folder(basePackage) + path)
                                .orElseThrow(() -> new IOException(path + " of " + basePackage + " is missing"))));
            }
        }
        SourceSet sources = new SourceSet(files);
        if (!sources.fingerprint().equals(fingerprint)) {
            throw new IOException("the specification of " + basePackage + " is not the one that its stack was made of");
        }
        return sources;
    }

    private static Optional<String> text(ClassLoader loader, String path) throws IOException {
        try (@Nullable InputStream in = loader.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String folder(String basePackage) {
        return FOLDER + basePackage + "/";
    }
}
