package org.spectls.cli.coverage;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Thresholds;
import org.spectls.coverage.measure.Thresholds.Shortfall;
import org.spectls.coverage.report.ConsoleReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what was covered against thresholds. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Fails when less was covered than has to be, and says what is missing and how it is reached.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:enough is covered", "1:too little is, or the data cannot be read", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Option(
            names = "--threshold",
            required = true,
            paramLabel = "METRIC=PERCENT",
            description =
                    "What has to be covered, in percent of what can be: states, explicit, refusals, implicit, atoms,"
                            + " mcdc, pairs, timers, properties; several with commas.")
    private List<String> thresholds = List.of();

    @Option(
            names = "--missing",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many missing items to list for each metric (default: ${DEFAULT-VALUE}).")
    private int most = 20;

    @Override
    public Integer call() throws IOException {
        Thresholds wanted = thresholds();
        Coverage coverage = options.measure();
        List<Shortfall> shortfalls = wanted.check(coverage);
        PrintWriter text = spec.commandLine().getOut();
        text.print(ConsoleReport.table(coverage));
        text.print(ConsoleReport.shortfalls(shortfalls, most));
        text.flush();
        return shortfalls.isEmpty() ? 0 : 1;
    }

    private Thresholds thresholds() {
        try {
            return Thresholds.parse(String.join(",", thresholds));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
