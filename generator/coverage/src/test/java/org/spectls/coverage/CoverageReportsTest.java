package org.spectls.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.StackSpec;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.OtherSpecificationException;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Ratio;
import org.spectls.coverage.testing.Doors;

class CoverageReportsTest {
    private static final CoverageData DATA = Doors.walked("Door.Shut.push/fits");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheSpecificationOfAStackOnTheClassPath() throws IOException {
        new SharedFolder(folder).writeTexts(StackSpec.resources(Doors.STACK, Doors.SOURCES));
        try (URLClassLoader stack = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Coverage coverage = CoverageReports.measure(stack, DATA);

            assertThat(coverage.ratio(Metric.EXPLICIT)).isEqualTo(new Ratio(1, 4));
        }
    }

    @Test
    void saysThatAStackBringsNoSpecificationAlong() {
        assertThatThrownBy(() -> CoverageReports.measure(CoverageReports.class.getClassLoader(), DATA))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("there is no specification of org.example.house on the class path");
    }

    @Test
    void refusesCountsOfAnotherSpecification() {
        SourceSet other = SourceSet.of("door.tls", "// Nothing");

        assertThatThrownBy(() -> CoverageReports.measure(other, DATA)).isInstanceOf(OtherSpecificationException.class);
    }

    @Test
    void saysThatTheSpecificationHasErrors() {
        SourceSet wrong = SourceSet.of("door.tls", "machine {");
        CoverageData data = new CoverageData(Doors.STACK, wrong.fingerprint(), new TreeMap<>());

        assertThatThrownBy(() -> CoverageReports.measure(wrong, data))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the specification has errors; the first: ");
    }

    @Test
    void writesAPageAndJson() throws IOException {
        CoverageReports.write(CoverageReports.measure(Doors.SOURCES, DATA), folder.resolve("report"));

        assertThat(folder.resolve("report/index.html")).content().contains("Door.Shut.push/fits");
        assertThat(folder.resolve("report/coverage.json")).content().contains("Door.Shut.push/fits");
    }
}
