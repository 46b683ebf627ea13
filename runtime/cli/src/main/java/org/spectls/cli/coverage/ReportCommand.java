package org.spectls.cli.coverage;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.spectls.cli.play.Bars;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.report.ConsoleReport;
import org.spectls.coverage.report.JUnitWitness;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.suite.Cases;
import org.spectls.suite.Specification;
import org.spectls.suite.explore.Corpus;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.export.TraceWitness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Prints what was covered, and writes it as a page (index.html) and as JSON (coverage.json).")
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/spectls-coverage/report",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("target/spectls-coverage/report");

    @Option(
            names = "--traces",
            description =
                    "Of this stack: have what is missing come with a test that runs as it is, a trace to be played;"
                            + " takes a minute. Otherwise the tests are made of the shortest inputs.")
    private boolean traces;

    @Override
    public Integer call() throws IOException {
        Coverage coverage = options.measure();
        if (traces) {
            writeTraces(coverage);
        } else {
            CoverageReports.write(coverage, out);
        }
        PrintWriter text = spec.commandLine().getOut();
        text.print(ConsoleReport.table(coverage));
        text.println(out.resolve(CoverageReports.PAGE));
        text.flush();
        return 0;
    }

    private void writeTraces(Coverage coverage) throws IOException {
        String stack = coverage.data().stack();
        if (!Specification.fingerprint().equals(coverage.data().fingerprint())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there are traces only of the stack that this program was built with, not of " + stack);
        }
        long connections = Stream.of(Role.values())
                .mapToLong(role -> Corpus.of(role).size())
                .sum();
        try (ProgressBar bar = Bars.of("known ways", " connections", connections);
                Theatre theatre = Theatre.interpreted(World.create())) {
            Map<String, Cases> cases = new TreeMap<>();
            for (Role role : Role.values()) {
                cases.put(role.toString(), new Cases(theatre, role, (what, runs, reached) -> bar.step()));
            }
            CoverageReports.write(coverage, new TraceWitness(cases, new JUnitWitness(coverage.model(), stack)), out);
        }
    }
}
