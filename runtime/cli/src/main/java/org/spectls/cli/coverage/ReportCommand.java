package org.spectls.cli.coverage;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.report.ConsoleReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Override
    public Integer call() throws IOException {
        Coverage coverage = options.measure();
        CoverageReports.write(coverage, out);
        PrintWriter text = spec.commandLine().getOut();
        text.print(ConsoleReport.table(coverage));
        text.println(out.resolve(CoverageReports.PAGE));
        text.flush();
        return 0;
    }
}
