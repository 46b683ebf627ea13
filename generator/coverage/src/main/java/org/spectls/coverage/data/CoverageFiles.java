package org.spectls.coverage.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @throws OtherSpecificationException when files of one stack are of different specifications: names one that is not
     *     of the newest file's, since it is older data that are left over
     */
    public static SortedMap<String, CoverageData> merge(Collection<Path> filesAndFolders) throws IOException {
        SortedMap<String, CoverageData> newest = new TreeMap<>();
        Map<String, FileTime> times = new HashMap<>();
        Map<Path, CoverageData> read = new LinkedHashMap<>();
        for (Path file : files(filesAndFolders)) {
            CoverageData data = read(file);
            read.put(file, data);
            FileTime time = Files.getLastModifiedTime(file);
            if (time.compareTo(times.getOrDefault(data.stack(), time)) >= 0) {
                times.put(data.stack(), time);
                newest.put(data.stack(), data);
            }
        }
        SortedMap<String, CoverageData> merged = new TreeMap<>();
        newest.forEach((stack, data) -> merged.put(stack, CoverageData.empty(stack, data.fingerprint())));
        for (Map.Entry<Path, CoverageData> entry : read.entrySet()) {
            CoverageData data = entry.getValue();
            CoverageData before = merged.getOrDefault(data.stack(), data);
            try {
                merged.put(data.stack(), before.plus(data));
            } catch (OtherSpecificationException other) {
                throw new OtherSpecificationException(entry.getKey().toString(), other);
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
