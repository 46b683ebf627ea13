package org.spectls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.cli.testing.CommandRun;

class ProveCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void tellsWhatHoldsAndWhatWasTyped() throws IOException {
        CommandRun run = CommandRun.of(
                "prove", "--scenario", "leaving", "--bound", "Ticks=0", "--workers", "1", "--out", folder);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("36 of 36 properties hold");
        assertThat(Files.readString(folder.resolve("prove.json")))
                .contains(
                        "\"command\" : \"spectls prove --scenario leaving --bound Ticks=0\"",
                        "\"scenario\" : \"leaving\"");
        assertThat(folder.resolve("prove.html")).exists();
    }

    @Test
    void tellsThatSomethingIsNotReached() {
        CommandRun run = CommandRun.of(
                "prove", "--scenario", "leaving", "--bound", "Calls={ Client: [], Server: [] }", "--out", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("violated: completes of Client", "it happens in none of these states");
    }

    @Test
    void writesModulesForSeveralMachines() throws IOException {
        CommandRun run = CommandRun.of("prove", "--scenario", "leaving", "--distributed", "--out", folder);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("Scenario_leaving.cfg")))
                .contains("INIT Init\n")
                .doesNotContain("Sightings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--scenario none", "--property none", "--bound Nothing=1", "--workers 0"})
    void saysWhatItCannotDo(String words) {
        CommandRun run = CommandRun.of((Object[]) ("prove " + words).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
    }
}
