package org.spectls.compiler.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** All files of one specification, sorted by path: their order does not depend on the file system's. */
public record SourceSet(List<SourceFile> files) {

    /** How the name of a specification file ends. */
    public static final String EXTENSION = ".tls";

    public SourceSet {
        files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    }

    /** One file, for tests and tools. */
    public static SourceSet of(String path, String text) {
        return new SourceSet(List.of(new SourceFile(path, text)));
    }

    /**
     * Reads every {@code *.tls} below a folder as UTF-8.
     *
     * @throws IOException when the folder or a file cannot be read
     */
    public static SourceSet read(Path root) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : below(root)) {
            String relative = root.relativize(path).toString().replace(File.separatorChar, '/');
            files.add(new SourceFile(relative, Files.readString(path)));
        }
        return new SourceSet(files);
    }

    /** The text of a file, empty when there is none of that path. */
    public String text(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(SourceFile::text)
                .findFirst()
                .orElse("");
    }

    /** Tells one specification from another: SHA-256 over all paths and texts, in hexadecimal. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                // Lengths keep neighbouring texts apart.
                for (String text : List.of(file.path(), file.text())) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(EXTENSION))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
