package org.spectls.compiler.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder that generated files share with others. Either all of them are put there, replacing those of the same names,
 * or the folder stays as it was; no other file is touched. Not safe for several writers at a time.
 */
public final class SharedFolder {
    private final Path folder;
    private final Path next;
    private final Path previous;

    public SharedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.next = this.folder.resolve(".spectls.next");
        this.previous = this.folder.resolve(".spectls.previous");
    }

    /** Writes texts as UTF-8, as {@link #write} does. */
    public void writeTexts(SortedMap<String, String> texts) throws IOException {
        write(Staging.encoded(texts));
    }

    /**
     * Puts the files there. Those that are the same already keep their time.
     *
     * @param files contents by their paths below the folder
     * @throws IOException when a path leads out of the folder, when something else than a file stands in its place, or
     *     when writing fails; all files are as they were then
     */
    public void write(SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, byte[]> changed = changed(files);
        Deque<Undo> undos = new ArrayDeque<>();
        try {
            createFolders(folder, undos);
            undos.push(this::tidy);
            Staging.delete(previous);
            Staging.write(next, changed);
            for (String name : changed.keySet()) {
                place(name, undos);
            }
        } catch (IOException failure) {
            undo(undos, failure);
            throw failure;
        }
        tidy();
    }

    private SortedMap<String, byte[]> changed(SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, byte[]> changed = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = Staging.confined(folder, file.getKey());
            refuseLinks(target);
            boolean exists = Files.exists(target);
            if (exists && !Files.isRegularFile(target)) {
                throw new IOException(target + " is not a regular file");
            }
            if (!exists || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                changed.put(file.getKey(), file.getValue());
            }
        }
        return changed;
    }

    /** A link below the folder might lead out of it. */
    private void refuseLinks(Path target) throws IOException {
        Path path = folder;
        for (Path name : folder.relativize(target)) {
            path = path.resolve(name);
            if (Files.isSymbolicLink(path)) {
                throw new IOException(path + " is a link, which may lead out of the output folder");
            }
        }
    }

    private void place(String name, Deque<Undo> undos) throws IOException {
        Path target = folder.resolve(name);
        createFolders(target.getParent(), undos);
        if (Files.exists(target)) {
            Path saved = previous.resolve(name);
            Files.createDirectories(saved.getParent());
            Files.move(target, saved);
            undos.push(() -> Files.move(saved, target));
        }
        Files.move(next.resolve(name), target);
        undos.push(() -> Files.delete(target));
    }

    private static void createFolders(@Nullable Path directory, Deque<Undo> undos) throws IOException {
        if (directory != null && !Files.isDirectory(directory)) {
            createFolders(directory.getParent(), undos);
            Files.createDirectory(directory);
            undos.push(() -> Files.delete(directory));
        }
    }

    /** Stops where a step back fails: what was replaced is kept aside then. */
    private static void undo(Deque<Undo> undos, IOException failure) {
        try {
            for (Undo undo : undos) {
                undo.run();
            }
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    private void tidy() throws IOException {
        Staging.delete(next);
        Staging.delete(previous);
    }

    /** Takes one step back. */
    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }
}
