package org.spectls.compiler.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are written aside before they take their places. */
final class Staging {
    private Staging() {}

    /** Makes these files a new folder's whole content; what was left there by a run that was cut short goes. */
    static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = confined(folder, file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    /**
     * The place of a file below a folder.
     *
     * @throws IOException when the name leads out of the folder
     */
    static Path confined(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new IOException("not below the output folder: " + name);
        }
        return target;
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static SortedMap<String, byte[]> encoded(SortedMap<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
