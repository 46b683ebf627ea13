package org.spectls.testkit;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Thresholds;
import org.spectls.coverage.measure.Thresholds.Shortfall;
import org.spectls.coverage.report.ConsoleReport;

/** Holds what a test class has reached against its {@link TransitionThresholds}. */
final class ThresholdCheck {
    private ThresholdCheck() {}

    /**
     * Passes, or tells what falls short.
     *
     * @throws AssertionError when something does, also when no endpoint was made at all
     */
    static void check(TransitionThresholds wanted, TransitionRecorder recorder) throws IOException {
        if (recorder.stacks().isEmpty()) {
            throw new AssertionError("no endpoint was made while this class ran");
        }
        for (String stack : recorder.stacks()) {
            Coverage whole = CoverageReports.measure(recorder.loader(stack), recorder.data(stack));
            Coverage coverage =
                    wanted.endpoints().length == 0 ? whole : whole.only(Set.copyOf(List.of(wanted.endpoints())));
            List<Shortfall> shortfalls = thresholds(wanted).check(coverage);
            if (!shortfalls.isEmpty()) {
                throw new AssertionError(ConsoleReport.shortfalls(shortfalls, wanted.told()));
            }
        }
    }

    private static Thresholds thresholds(TransitionThresholds wanted) {
        Thresholds thresholds = Thresholds.NONE;
        for (Metric metric : Metric.values()) {
            double percent = percent(wanted, metric);
            thresholds = percent == TransitionThresholds.ANY ? thresholds : thresholds.with(metric, percent);
        }
        return thresholds;
    }

    private static double percent(TransitionThresholds wanted, Metric metric) {
        return switch (metric) {
            case STATES -> wanted.states();
            case EXPLICIT -> wanted.explicit();
            case REFUSALS -> wanted.refusals();
            case IMPLICIT -> wanted.implicit();
            case ATOMS -> wanted.atoms();
            case MCDC -> wanted.mcdc();
            case PAIRS -> wanted.pairs();
            case TIMERS -> wanted.timers();
            case PROPERTIES -> wanted.properties();
        };
    }
}
