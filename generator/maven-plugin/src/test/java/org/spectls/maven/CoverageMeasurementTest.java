package org.spectls.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.StackSpec;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Ratio;

class CoverageMeasurementTest {
    private static final SourceSet SOURCES = SourceSet.of("lamp.tls", """
        /// Turn the knob.
        call turn()

        /// A lamp.
        machine Lamp {
            on other -> reject

            initial state Dark {
                on turn -> Lit
            }

            state Lit {
                on turn -> end
            }
        }

        /// The wall it hangs on.
        endpoint Wall {
            machines Lamp
        }
        """);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void test() throws IOException {
        new SharedFolder(folder.resolve("classes")).writeTexts(StackSpec.resources("org.lamp", SOURCES));
        EndpointCounts counts = new EndpointCounts(
                1, new TreeMap<>(Map.of("Lamp.Dark.turn", 1L)), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String module : List.of("a", "b")) {
            CoverageFiles.write(
                    folder.resolve(module).resolve("x.coverage.json"),
                    new CoverageData("org.lamp", SOURCES.fingerprint(), new TreeMap<>(Map.of("Wall", counts))));
        }
    }

    @Test
    void addsUpModulesAndFindsTheSpecificationOnTheClassPath() throws IOException {
        Map<String, Coverage> measured = CoverageMeasurement.report(request(Optional.empty(), "Wall"));

        assertThat(measured).containsOnlyKeys("org.lamp");
        Coverage lamp = Objects.requireNonNull(measured.get("org.lamp"));
        assertThat(lamp.ratio(Metric.EXPLICIT)).isEqualTo(new Ratio(1, 2));
        assertThat(lamp.data().endpoint("Wall").transitions()).containsEntry("Lamp.Dark.turn", 2L);
        assertThat(folder.resolve("report/org.lamp/index.html")).content().contains("Lamp.Lit.turn");
    }

    @Test
    void takesAFolderForTheSpecification() throws IOException {
        Path spec = Files.createDirectory(folder.resolve("spec"));
        Files.writeString(spec.resolve("lamp.tls"), SOURCES.text("lamp.tls"));

        assertThat(CoverageMeasurement.report(request(Optional.of(spec)))).containsOnlyKeys("org.lamp");

        Files.writeString(spec.resolve("lamp.tls"), "// Changed.\n");
        assertThatThrownBy(() -> CoverageMeasurement.report(request(Optional.of(spec))))
                .hasMessageContaining("the counts are of another specification");
    }

    @Test
    void knowsNoOtherEndpoint() {
        assertThatThrownBy(() -> CoverageMeasurement.report(request(Optional.empty(), "Ceiling")))
                .hasMessage("there is no endpoint Ceiling");
    }

    @Test
    void failsTheBuildWhenTooLittleIsCoveredOrNothingWasRecorded() throws Exception {
        CoverageRequest request = request(Optional.empty());
        var measured = CoverageMeasurement.report(request);

        new CoverageCheckMojo(Map.of("explicit", "50"), 5).finish(request, measured);

        assertThatThrownBy(() -> new CoverageCheckMojo(Map.of("explicit", "51"), 5).finish(request, measured))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("too little of the specification is covered: 1 threshold(s) are not reached");
        assertThatThrownBy(() -> new CoverageCheckMojo(Map.of(), 5).finish(request, new TreeMap<>()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("no coverage data in ");
        assertThatThrownBy(() -> new CoverageCheckMojo(Map.of("lines", "51"), 5).finish(request, measured))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private CoverageRequest request(Optional<Path> spec, String... endpoints) {
        return new CoverageRequest(
                List.of(folder.resolve("a"), folder.resolve("b"), folder.resolve("absent")),
                spec,
                List.of(folder.resolve("classes")),
                List.of(endpoints),
                folder.resolve("report"));
    }
}
