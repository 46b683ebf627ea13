package org.spectls.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Maven plugin's tests do not reach of it: runs that fail half-way. */
class GeneratedFolderTest {
    @TempDir
    private Path temporary = Path.of("");

    @Test
    void staysAsItWasWhenOneOfTheFilesCannotBeWritten() throws IOException {
        GeneratedFolder folder = new GeneratedFolder(temporary.resolve("out"));
        folder.replace(new TreeMap<>(Map.of("a", "old", "b", "b")), "inputs");

        assertThatThrownBy(() -> folder.replace(new TreeMap<>(Map.of("a", "a file", "a/b", "below it")), "others"))
                .isInstanceOf(IOException.class);

        assertThat(temporary.resolve("out/a")).hasContent("old");
        assertThat(folder.isUpToDate("inputs")).isTrue();
        try (var entries = Files.list(temporary)) {
            assertThat(entries).containsExactly(temporary.resolve("out"));
        }
    }

    @Test
    void noticesWhatIsNoText() throws IOException {
        GeneratedFolder folder = new GeneratedFolder(temporary.resolve("out"));
        folder.replace(new TreeMap<>(Map.of("a", "a")), "inputs");
        Files.write(temporary.resolve("out/picture"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(folder.isUpToDate("inputs")).isFalse();
    }
}
