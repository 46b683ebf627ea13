package org.spectls.cli.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;
import org.spectls.compiler.source.SourceSet;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import org.spectls.coverage.data.EndpointCounts;

class CoverageCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeDataOfTwoProcesses() throws IOException {
        LampSpec.right(spec());
        CoverageFiles.write(data().resolve("a.coverage.json"), lamp("org.lamp", "Lamp.Dark.turn"));
        CoverageFiles.write(data().resolve("b.coverage.json"), lamp("org.lamp", "Lamp.Dark.turn"));
    }

    @Test
    void reportsAsTablePageAndJson() {
        CommandRun run = coverage("report", data(), "--spec", spec(), "--out", folder.resolve("report"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Wall    2/2 100%   1/2 50%")
                .endsWith(folder.resolve("report/index.html") + System.lineSeparator());
        assertThat(folder.resolve("report/index.html")).content().contains("Coverage of org.lamp");
        assertThat(folder.resolve("report/coverage.json")).content().contains("\"watched\" : 2");
    }

    @Test
    void checksThresholds() {
        CommandRun enough = coverage("check", data(), "--spec", spec(), "--threshold", "states=100,explicit=50");
        CommandRun tooLittle = coverage("check", data(), "--spec", spec(), "--threshold", "explicit=60");

        assertThat(enough.exitCode()).as(enough.err()).isZero();
        assertThat(tooLittle.exitCode()).isEqualTo(1);
        assertThat(tooLittle.out()).contains("""
            explicit has to be 60 %, and is 1/2 50%
              Wall: Lamp.Lit.turn  (lamp.tls:13)
                  by call turn, call turn
            """);
    }

    @Test
    void saysHowThresholdsAndEndpointsAreCalled() {
        CommandRun metric = coverage("check", data(), "--spec", spec(), "--threshold", "lines=1");
        CommandRun endpoint =
                coverage("check", data(), "--spec", spec(), "--threshold", "explicit=1", "--endpoint", "Ceiling");

        assertThat(metric.exitCode()).isEqualTo(2);
        assertThat(metric.err()).contains("there is no metric \"lines\": one of states, explicit,");
        assertThat(endpoint.exitCode()).isEqualTo(2);
        assertThat(endpoint.err()).contains("there is no endpoint Ceiling");
    }

    @Test
    void mergesIntoOneFile() throws IOException {
        Path all = folder.resolve("all.coverage.json");

        CommandRun run = coverage("merge", data(), "--out", all);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(CoverageFiles.read(all).endpoint("Wall").transitions()).containsEntry("Lamp.Dark.turn", 2L);
    }

    @Test
    void choosesAmongSeveralStacks() throws IOException {
        CoverageFiles.write(data().resolve("c.coverage.json"), lamp("org.other", "Lamp.Lit.turn"));
        Path all = folder.resolve("all.coverage.json");

        CommandRun unclear = coverage("merge", data(), "--out", all);
        CommandRun unknown = coverage("merge", data(), "--out", all, "--stack", "org.third");
        CommandRun clear = coverage("merge", data(), "--out", all, "--stack", "org.other");

        assertThat(unclear.exitCode()).isEqualTo(2);
        assertThat(unclear.err()).contains("choose one with --stack: [org.lamp, org.other]");
        assertThat(unknown.err()).contains("there are no data of org.third, only of [org.lamp, org.other]");
        assertThat(clear.exitCode()).isZero();
        assertThat(CoverageFiles.read(all).stack()).isEqualTo("org.other");
    }

    @Test
    void saysWhatIsWrongWithData() throws IOException {
        Files.writeString(data().resolve("a.coverage.json"), "{");
        CommandRun garbled = coverage("report", data(), "--spec", spec());
        Files.delete(data().resolve("a.coverage.json"));
        CommandRun other = coverage("report", data(), "--spec", LampSpec.untidy(folder.resolve("untidy")));
        CommandRun none = coverage("report", Files.createDirectory(folder.resolve("empty")));

        assertThat(garbled.err()).contains("a.coverage.json:1: Unexpected end-of-input");
        assertThat(other.err()).contains("the counts are of another specification");
        assertThat(none.err()).contains("there are no coverage data in");
        assertThat(garbled.exitCode()).isEqualTo(1);
    }

    @Test
    void showsHowItIsUsed() {
        assertThat(coverage().out()).contains("report", "check", "merge", "spectls coverage check --threshold");
    }

    private static CommandRun coverage(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "coverage";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(all);
    }

    private CoverageData lamp(String stack, String transition) throws IOException {
        EndpointCounts counts = new EndpointCounts(
                1, new TreeMap<>(Map.of(transition, 1L)), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        return new CoverageData(stack, SourceSet.read(spec()).fingerprint(), new TreeMap<>(Map.of("Wall", counts)));
    }

    private Path spec() {
        return folder.resolve("spec");
    }

    private Path data() {
        return folder.resolve("data");
    }
}
