package org.spectls.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;

class SimulateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aScriptIsPlayed() throws IOException {
        CommandRun run = CommandRun.of("simulate", "--script", script("# all is well\nauto\nquit\nnever said\n"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("> auto", "step 15, 0 s").doesNotContain("never said");
    }

    @Test
    void aLineThatIsNotPossibleIsNamed() throws IOException {
        Path script = script("auto\ndance\n");
        CommandRun run = CommandRun.of("simulate", "--script", script);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo(script + ":2: neither a command nor a move that is possible here: dance\n");
    }

    @Test
    void anotherSpecificationIsPlayedWithoutItsHost() throws IOException {
        CommandRun run = CommandRun.of(
                "simulate", "--spec", LampSpec.right(folder.resolve("spec")), "--script", script("Wall1.turn 3\n"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("the specification leaves no function open", "Lamp.Dark.turn \u2192 Lit");
    }

    @Test
    void aConfigurationThatThereIsNotIsRefused() throws IOException {
        CommandRun run = CommandRun.of("simulate", "--config", "colour=red", "--script", script(""));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("the specification has no configuration colour");
    }

    @Test
    void aBrokenSpecificationIsNotPlayed() throws IOException {
        CommandRun run =
                CommandRun.of("simulate", "--spec", LampSpec.wrong(folder.resolve("spec")), "--script", script(""));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("lamp.tls:9:27");
        assertThat(run.out()).isEmpty();
    }

    private Path script(String text) throws IOException {
        return Files.writeString(folder.resolve("script.txt"), text);
    }
}
