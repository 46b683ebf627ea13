package org.spectls.compiler.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder whose whole content is generated. It is replaced at once, by a folder made beside it, or not at all. A file
 * in it tells what it was made of and what it holds. Not safe for several writers at a time.
 */
public final class GeneratedFolder {
    /** Marks a folder as generated: no other is ever replaced. */
    private static final String STAMP = ".spectls";

    private final Path folder;
    private final Path next;
    private final Path previous;

    public GeneratedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.next = this.folder.resolveSibling(this.folder.getFileName() + ".next");
        this.previous = this.folder.resolveSibling(this.folder.getFileName() + ".previous");
    }

    /** Whether the folder was made of these inputs and nobody has touched it since. */
    public boolean isUpToDate(String inputs) throws IOException {
        Path stamp = folder.resolve(STAMP);
        return Files.isRegularFile(stamp) && Files.readAllLines(stamp).equals(List.of(inputs, hex(contents())));
    }

    /**
     * Makes these files, as UTF-8, the folder's whole content. Files that are the same keep their time.
     *
     * @param files contents by their paths below the folder
     * @param inputs tells what they were made of
     * @throws IOException when the folder holds what was not generated, when a path leads out of it, or when writing
     *     fails; the folder is as it was then
     */
    public void replace(SortedMap<String, String> files, String inputs) throws IOException {
        if (!isOurs()) {
            throw new IOException(folder + " holds files that were not generated; choose a folder of its own");
        }
        SortedMap<String, byte[]> contents = Staging.encoded(files);
        Staging.delete(previous);
        try {
            Staging.write(next, contents);
            keepTimes(contents);
            Files.writeString(next.resolve(STAMP), inputs + "\n" + hex(contents) + "\n");
            swap();
        } finally {
            Staging.delete(next);
        }
        Staging.delete(previous);
    }

    private boolean isOurs() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(STAMP))) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private void keepTimes(SortedMap<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Path before = folder.resolve(file.getKey());
            if (Files.isRegularFile(before) && Arrays.equals(Files.readAllBytes(before), file.getValue())) {
                Files.setLastModifiedTime(next.resolve(file.getKey()), Files.getLastModifiedTime(before));
            }
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

    private SortedMap<String, byte[]> contents() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(STAMP)) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static String hex(SortedMap<String, byte[]> files) {
        Fingerprint fingerprint = new Fingerprint();
        files.forEach((path, content) -> fingerprint.add(path).add(content));
        return fingerprint.hex();
    }
}
