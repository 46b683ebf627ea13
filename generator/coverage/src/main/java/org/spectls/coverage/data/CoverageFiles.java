package org.spectls.coverage.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts in files. Each process writes files of its own into a folder, so that nobody waits for anybody, and whoever
 * wants to know them reads the folder and adds them up. Readers never see half a file.
 */
public final class CoverageFiles {
    /** How the files' names end; others in a folder are left alone. */
    public static final String EXTENSION = ".coverage.json";

    private CoverageFiles() {}

    /**
     * Writes a file, all of it or nothing.
     *
     * @param file its folder is made if need be; one that is there is replaced
     */
    public static void write(Path file, CoverageData data) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, "." + file.getFileName(), ".next");
        try {
            Files.writeString(next, CoverageJson.write(data));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /**
     * Reads one file.
     *
     * @throws IOException when it cannot be read: with its name, the line and the reason
     */
    public static CoverageData read(Path file) throws IOException {
        try {
            return CoverageJson.read(file.toString(), Files.readString(file));
        } catch (CharacterCodingException binary) {
            throw new IOException(file + ":1: this is no text in UTF-8", binary);
        }
    }

    /**
     * Reads files, and all data files below folders, and adds those of one stack up.
     *
     * @return by the stacks' packages; empty when there is no file
     * @throws OtherSpecificationException when files of one stack are of different specifications; names the file
     */
    public static SortedMap<String, CoverageData> merge(Collection<Path> filesAndFolders) throws IOException {
        SortedMap<String, CoverageData> merged = new TreeMap<>();
        for (Path file : files(filesAndFolders)) {
            CoverageData data = read(file);
            CoverageData before = merged.get(data.stack());
            try {
                merged.put(data.stack(), before == null ? data : before.plus(data));
            } catch (OtherSpecificationException other) {
                throw new OtherSpecificationException(file.toString(), other);
            }
        }
        return merged;
    }

    private static List<Path> files(Collection<Path> filesAndFolders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(file -> file.toString().endsWith(EXTENSION))
                            .sorted()
                            .forEach(files::add);
                } catch (UncheckedIOException vanished) {
                    throw vanished.getCause();
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return files;
    }
}
