package org.spectls.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSetTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsSpecificationsInSubfoldersInTheOrderOfTheirPaths() throws IOException {
        Files.writeString(folder.resolve("b.tls"), "second");
        Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("z.tls"), "first");
        Files.writeString(folder.resolve("notes.md"), "no specification");
        Files.createDirectory(folder.resolve("folder.tls"));

        SourceSet sources = SourceSet.read(folder);

        assertThat(sources.files()).extracting(SourceFile::path).containsExactly("a/z.tls", "b.tls");
        assertThat(sources.text("a/z.tls")).isEqualTo("first");
        assertThat(sources.text("absent.tls")).isEmpty();
    }

    @Test
    void sortsWhateverItIsGiven() {
        SourceSet sources = new SourceSet(List.of(new SourceFile("b.tls", ""), new SourceFile("a.tls", "")));

        assertThat(sources.files()).extracting(SourceFile::path).containsExactly("a.tls", "b.tls");
    }

    @Test
    void hasAFingerprintOfItsPathsAndTexts() {
        SourceSet sources = new SourceSet(List.of(new SourceFile("a", "bc"), new SourceFile("d", "")));

        assertThat(sources.fingerprint()).hasSize(64).isEqualTo(new SourceSet(sources.files()).fingerprint());
        assertThat(sources.fingerprint())
                .isNotEqualTo(new SourceSet(List.of(new SourceFile("ab", "c"), new SourceFile("d", ""))).fingerprint())
                .isNotEqualTo(new SourceSet(List.of(new SourceFile("a", "bc"))).fingerprint());
    }
}
