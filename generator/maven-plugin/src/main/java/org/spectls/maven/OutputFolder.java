package org.spectls.maven;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder whose whole content is generated. It is replaced at once, by a folder made beside it, or not at all. A file
 * in it tells what it was made of and what it holds.
 */
final class OutputFolder {
    /** Marks a folder as generated: no other is ever replaced. */
    static final String STAMP = ".spectls";

    private final Path folder;
    private final Path next;
    private final Path previous;

    OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.next = this.folder.resolveSibling(this.folder.getFileName() + ".next");
        this.previous = this.folder.resolveSibling(this.folder.getFileName() + ".previous");
    }

    /** Whether the folder was made of these inputs and nobody has touched it since. */
    boolean isUpToDate(String inputs) throws IOException {
        Path stamp = folder.resolve(STAMP);
        return Files.isRegularFile(stamp)
                && Files.readAllLines(stamp).equals(List.of(inputs, contents().hex()));
    }

    /** Makes these files the folder's whole content. Files that are the same keep their time. */
    void replace(SortedMap<String, String> files, String inputs) throws IOException {
        if (!isOurs()) {
            throw new IOException(folder + " holds files that were not generated; choose a folder of its own");
        }
        delete(next);
        delete(previous);
        for (var file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        Files.createDirectories(next);
        Files.writeString(next.resolve(STAMP), inputs + "\n" + contents(files).hex() + "\n");
        swap();
        delete(previous);
    }

    private boolean isOurs() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(STAMP))) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private void write(String path, String content) throws IOException {
        Path target = next.resolve(path).normalize();
        if (!target.startsWith(next) || target.equals(next)) {
            throw new IOException("not below the output folder: " + path);
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
        Path before = folder.resolve(path);
        if (Files.isRegularFile(before) && Files.readString(before).equals(content)) {
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(before));
        }
    }

    private void swap() throws IOException {
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, previous);
        }
        try {
            Files.move(next, folder);
        } catch (IOException e) {
            if (replaces) {
                Files.move(previous, folder);
            }
            throw e;
        }
    }

    private Fingerprint contents() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(STAMP)) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return contents(files);
    }

    private static Fingerprint contents(SortedMap<String, String> files) {
        return new Fingerprint().add(files);
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
