package org.spectls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spectls.cli.testing.CommandRun;

class MainTest {
    @Test
    void tellsItsCommandsWhenItIsGivenNone() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Usage: spectls")
                .contains(Main.commandLine().getSubcommands().keySet());
    }

    @Test
    void knowsNoOtherCommand() {
        CommandRun run = CommandRun.of("chek");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Unmatched argument at index 0: 'chek'", "spectls check");
    }
}
