package org.spectls.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The specification files below a folder. */
public final class SpecFiles {

    /** How the name of a specification file ends. */
    public static final String EXTENSION = ".tls";

    private SpecFiles() {}

    /**
     * Finds the specification files below a folder, sorted, so that what is made of them does not depend on the file
     * system's order.
     *
     * @param directory where to look, subfolders included
     * @return the files, in the order of their paths
     * @throws IOException when the folder cannot be read
     */
    public static List<Path> below(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
