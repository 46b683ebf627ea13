package org.spectls.compiler.check;

import java.util.HashSet;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;

/**
 * In every situation exactly one alternative applies, and each alternative and refusal has a situation of its own. What
 * was required before and what encloses an alternative counts as known.
 */
final class GuardCheck implements Check {
    private final Set<String> deadTransitions = new HashSet<>();

    @Override
    public String name() {
        return "guards are disjoint and total, and none is in vain";
    }

    /** The ids of transitions whose guards can never hold; known after {@link #run}. */
    Set<String> deadTransitions() {
        return deadTransitions;
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        var choices = new HashSet<Span>();
        // The same text may stand for several transitions (phases, sub-machines): it is in vain only if all are.
        var verdicts = new Verdicts();
        for (Machine machine : model.machines()) {
            for (Handler handler :
                    (Iterable<Handler>) Machines.handlers(machine).filter(GuardCheck::isIntricate)::iterator) {
                var walk = new GuardWalk(model, diagnostics, verdicts, choices, deadTransitions);
                walk.handler(handler);
            }
        }
        verdicts.report(diagnostics);
        return choices.size();
    }

    private static boolean isIntricate(Handler handler) {
        return !handler.body().steps().isEmpty() || handler.body().ending() instanceof Machine.Choice;
    }
}
