package org.spectls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFilesTest {

    @Test
    void findsSpecificationsInSubfoldersInTheOrderOfTheirPaths(@TempDir Path directory) throws IOException {
        var b = Files.createFile(directory.resolve("b.tls"));
        var a = Files.createFile(Files.createDirectory(directory.resolve("a")).resolve("z.tls"));
        Files.createFile(directory.resolve("notes.md"));

        assertThat(SpecFiles.below(directory)).containsExactly(a, b);
    }
}
