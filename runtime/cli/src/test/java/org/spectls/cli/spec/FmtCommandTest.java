package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;

class FmtCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesTheCanonicalFormAndSaysWhere() throws IOException {
        CommandRun first = CommandRun.of("fmt", "--spec", LampSpec.untidy(folder));
        CommandRun second = CommandRun.of("fmt", "--spec", folder);

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).isEqualToNormalizingNewlines("formatted lamp.tls\n2 files, 1 formatted\n");
        assertThat(second.out()).isEqualToNormalizingNewlines("2 files, 0 formatted\n");
        assertThat(lamp()).contains("    initial state Dark {\n");
        assertThat(SourceFolder.read(folder)).containsOnlyKeys("lamp.tls", "wall/wall.tls");
    }

    @Test
    void onlyTellsWhenItIsToCheck() throws IOException {
        LampSpec.untidy(folder);
        String before = lamp();

        CommandRun run = CommandRun.of("fmt", "--check", "--spec", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("error[TLS0803]", "--> lamp.tls:8:1", "    initial state Dark {");
        assertThat(run.out()).isEqualToNormalizingNewlines("2 files, 1 to be formatted\n");
        assertThat(lamp()).isEqualTo(before);
    }

    @Test
    void isContentWithTheSpecificationThatTheProgramBrings() {
        CommandRun run = CommandRun.of("fmt", "--check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0 to be formatted");
    }

    @Test
    void changesNoFileWhenOneDoesNotParse() throws IOException {
        LampSpec.garbled(folder);
        String before = lamp();

        CommandRun run = CommandRun.of("fmt", "--spec", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("--> wall/wall.tls:4:1").contains("nothing was written");
        assertThat(run.out()).isEmpty();
        assertThat(lamp()).isEqualTo(before);
    }

    @Test
    void wantsAFolderToWriteTo() {
        CommandRun run = CommandRun.of("fmt");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("name the folder to write to with --spec");
    }

    private String lamp() throws IOException {
        return Files.readString(folder.resolve("lamp.tls"));
    }
}
