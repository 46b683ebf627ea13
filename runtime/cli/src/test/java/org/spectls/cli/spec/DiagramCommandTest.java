package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;

class DiagramCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void drawsTheMachineThatItIsAskedForBesideOtherPictures() throws IOException {
        Files.createDirectory(out());
        Files.writeString(out().resolve("mine.svg"), "mine");

        CommandRun run = diagram(LampSpec.right(spec()), "--machine", "Lamp", "--format", "svg,DOT");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines(
                        out().resolve("machine-Lamp.dot") + "\n" + out().resolve("machine-Lamp.svg") + "\n");
        assertThat(SourceFolder.read(out())).containsOnlyKeys("machine-Lamp.dot", "machine-Lamp.svg", "mine.svg");
        assertThat(out().resolve("machine-Lamp.svg"))
                .content()
                .contains("<svg", ">Dark<", ">Lit<")
                .contains(spec().toUri() + "lamp.tls");
        assertThat(out().resolve("machine-Lamp.dot")).content().contains("digraph", "Dark");
    }

    @Test
    void knowsNoOtherMachineAndNoOtherView() throws IOException {
        LampSpec.right(spec());

        CommandRun machine = diagram(spec(), "--machine", "Lump");
        CommandRun view = diagram(spec(), "--view", "all");

        assertThat(machine.exitCode()).isEqualTo(2);
        assertThat(machine.err()).contains("Lump");
        assertThat(view.exitCode()).isEqualTo(2);
        assertThat(view.err()).contains("all");
        assertThat(out()).doesNotExist();
    }

    @Test
    void drawsNothingWhenThereAreErrors() throws IOException {
        CommandRun run = diagram(LampSpec.wrong(spec()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--> lamp.tls:9:27", "--> wall/wall.tls:3:14", "nothing was written");
        assertThat(out()).doesNotExist();
    }

    private CommandRun diagram(Path spec, String... more) {
        Object[] arguments = new Object[5 + more.length];
        System.arraycopy(new Object[] {"diagram", "--spec", spec, "--out", out()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    private Path spec() {
        return folder.resolve("spec");
    }

    private Path out() {
        return folder.resolve("out");
    }
}
