package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;

class CheckCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsWhatThereIsAndWhatWasProved() throws IOException {
        CommandRun run = CommandRun.of("check", "--spec", LampSpec.right(folder));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().findFirst())
                .contains("  1 machines, 2 states, 2 transitions, 0 refusals, 0 pairs of state and event under a rule"
                        + " for others");
        assertThat(run.out())
                .contains("  ✓ every state can be reached (2)")
                .contains("  ✓ every awaited operation is begun, and its result handled (0)");
    }

    @Test
    void provesTheSpecificationThatTheProgramBrings() {
        CommandRun run = CommandRun.of("check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("CipherSuite").doesNotContain("(0)\n  ✓ every state can be reached");
    }

    @Test
    void printsEveryErrorOfEveryFileWithItsPlace() throws IOException {
        CommandRun run = CommandRun.of("check", "--spec", LampSpec.wrong(folder));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("error[TLS0409]: no state is called `Lid`", "--> lamp.tls:9:27", "did you mean `Lit`?")
                .contains("--> wall/wall.tls:3:14", "did you mean `Lamp`?")
                .contains("2 errors; more on the first: spectls explain TLS0409");
    }

    @Test
    void saysWhenThereIsNothingToCheck() {
        CommandRun empty = CommandRun.of("check", "--spec", folder);
        CommandRun missing = CommandRun.of("check", "--spec", folder.resolve("missing"));

        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.err()).isEqualTo("spectls: no .tls file below " + folder + System.lineSeparator());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err())
                .isEqualTo("spectls: no such file: " + folder.resolve("missing") + System.lineSeparator());
    }

    @Test
    void knowsItsOptions() {
        CommandRun run = CommandRun.of("check", "--speck");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option: '--speck'", "Possible solutions: --spec");
    }
}
