package org.spectls.compiler.check;

import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.check.CheckSummary.Line;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;

/** Proves of a resolved model what has to be true of every protocol. */
public final class Checker {
    private Checker() {}

    /**
     * Runs every check and reports what fails, in one go.
     *
     * @return what was looked at, whether or not it was found in order
     */
    public static CheckSummary check(Model model, Diagnostics diagnostics) {
        var guards = new GuardCheck();
        // Guards come first: they tell which transitions are possible at all.
        List<Check> checks = List.of(
                guards,
                new ReachabilityCheck(guards),
                new WayOutCheck(),
                new EventCheck(),
                new EntryPointCheck(),
                new SendCheck(),
                new ChannelCheck(),
                new TimerCheck(),
                new OperationCheck(),
                new ReentryCheck(),
                new UsageCheck(),
                new CitationCheck(),
                new DocumentationCheck());
        var lines = new ArrayList<Line>();
        for (Check check : checks) {
            lines.add(new Line(check.name(), check.run(model, diagnostics)));
        }
        return new CheckSummary(lines);
    }
}
