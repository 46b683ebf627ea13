package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;

class BenchCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void measuresEachPass() throws IOException {
        CommandRun run = CommandRun.of("bench", "--rounds", 3, "--spec", LampSpec.right(folder));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        head -> assertThat(head).matches(" +first +median +milliseconds, 3 rounds"),
                        row -> assertThat(row).matches("parse and resolve +\\d+\\.\\d +\\d+\\.\\d"),
                        row -> assertThat(row).matches("check +\\d+\\.\\d +\\d+\\.\\d"),
                        row -> assertThat(row).matches("emit Java +\\d+\\.\\d +\\d+\\.\\d"),
                        row -> assertThat(row).matches("all +\\d+\\.\\d +\\d+\\.\\d"));
    }

    @Test
    void measuresNothingThatIsWrong() throws IOException {
        CommandRun run = CommandRun.of("bench", "--spec", LampSpec.wrong(folder));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--> lamp.tls:9:27", "--> wall/wall.tls:3:14");
    }

    @Test
    void wantsARound() {
        CommandRun run = CommandRun.of("bench", "--rounds", 0);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("at least one round");
    }
}
