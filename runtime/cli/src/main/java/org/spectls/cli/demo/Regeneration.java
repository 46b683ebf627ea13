package org.spectls.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spectls.cli.spec.Bundled;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Model;

/** Generates the stack anew and holds it against the sources that the running one was built from. */
final class Regeneration {
    private static final String PACKAGE = "org.spectls.tls.protocol";
    private static final String FOLDER = "/META-INF/spectls/generated/";

    private Regeneration() {}

    /**
     * What came of it.
     *
     * @param different names of files that are missing, superfluous or not the same
     */
    record Comparison(SortedMap<String, String> files, List<String> different) {}

    static Comparison of(Model model) throws IOException {
        SortedMap<String, String> generated = JavaEmitter.emit(model, new JavaOptions(PACKAGE, Map.of()));
        SortedMap<String, String> built = Bundled.read(
                FOLDER + PACKAGE.replace('.', '/') + "/Endpoint.java",
                PACKAGE.split("\\.", -1).length + 1,
                Regeneration::sources);
        SortedMap<String, String> all = new TreeMap<>(built);
        all.putAll(generated);
        return new Comparison(
                generated,
                all.keySet().stream()
                        .filter(name -> !generated.getOrDefault(name, "").equals(built.getOrDefault(name, "")))
                        .toList());
    }

    private static SortedMap<String, String> sources(Path folder) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return sources;
    }
}
