package org.spectls.compiler.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void putsFilesBesideThoseOfOthers() throws IOException {
        put("mine.txt", "mine");
        put("a.txt", "old");

        write("a.txt", "new", "deep/er/b.txt", "b");

        assertThat(contents())
                .containsOnlyKeys("mine.txt", "a.txt", "deep/er/b.txt")
                .containsEntry("mine.txt", "mine")
                .containsEntry("a.txt", "new")
                .containsEntry("deep/er/b.txt", "b");
    }

    @Test
    void leavesTheTimeOfWhatIsTheSame() throws IOException {
        put("same.txt", "same");
        put("other.txt", "old");
        Files.setLastModifiedTime(folder().resolve("same.txt"), LONG_AGO);

        write("same.txt", "same", "other.txt", "new");

        assertThat(Files.getLastModifiedTime(folder().resolve("same.txt"))).isEqualTo(LONG_AGO);
        assertThat(contents()).containsEntry("other.txt", "new");
    }

    @Test
    void changesNothingWhenOneOfTheFilesCannotBePlaced() throws IOException {
        put("a.txt", "old");
        put("z", "a file where a folder has to be");

        assertThatThrownBy(() -> write("a.txt", "new", "fresh/b.txt", "b", "z/c.txt", "c"))
                .isInstanceOf(IOException.class)
                .hasNoSuppressedExceptions();

        assertThat(contents())
                .containsOnlyKeys("a.txt", "z")
                .containsEntry("a.txt", "old")
                .containsEntry("z", "a file where a folder has to be");
        assertThat(folder().resolve("fresh")).doesNotExist();
    }

    @Test
    void changesNothingWhenAFolderStandsInAFilesPlace() throws IOException {
        put("a.txt", "old");
        put("b.txt/inside", "mine");

        assertThatThrownBy(() -> write("a.txt", "new", "b.txt", "b")).hasMessageContaining("not a regular file");

        assertThat(contents())
                .containsOnlyKeys("a.txt", "b.txt/inside")
                .containsEntry("a.txt", "old")
                .containsEntry("b.txt/inside", "mine");
    }

    @Test
    void makesNoFolderInVain() throws IOException {
        assertThatThrownBy(() -> write("a", "a file", "a/b", "and below it")).isInstanceOf(IOException.class);

        assertThat(folder()).doesNotExist();
    }

    @Test
    void writesNowhereElse() throws IOException {
        Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createDirectory(folder());
        Files.createSymbolicLink(folder().resolve("link"), temporary.resolve("elsewhere"));

        assertThatThrownBy(() -> write("../elsewhere/a.txt", "a")).hasMessageContaining("not below the output folder");
        assertThatThrownBy(() -> write(temporary + "/elsewhere/a.txt", "a"))
                .hasMessageContaining("not below the output folder");
        assertThatThrownBy(() -> write("link/a.txt", "a")).hasMessageContaining("is a link");

        assertThat(temporary.resolve("elsewhere")).isEmptyDirectory();
    }

    private void write(String... namesAndTexts) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        new SharedFolder(folder()).writeTexts(texts);
    }

    private void put(String name, String text) throws IOException {
        Path file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SortedMap<String, String> contents() throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.put(folder().relativize(file).toString(), new String(Files.readAllBytes(file), UTF_8));
            }
        }
        return contents;
    }

    private Path folder() {
        return temporary.resolve("out");
    }
}
