package org.spectls.compiler.check;

import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;

/** A state that awaits an operation is entered, which begins it, and says what its result leads to. */
final class OperationCheck implements Check {
    @Override
    public String name() {
        return "every awaited operation is begun, and its result handled";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        int count = 0;
        for (Machine machine : model.machines()) {
            for (State state : machine.states()) {
                if (state.awaits().isPresent()) {
                    count++;
                    check(state, state.awaits().get().operation(), diagnostics);
                }
            }
        }
        return count;
    }

    private static void check(State state, String operation, Diagnostics diagnostics) {
        if (state.initial()) {
            diagnostics.report(Diagnostic.of(
                            "TLS0621",
                            state.note().span(),
                            "`%s` awaits `%s`, which does not begin: the machine starts there without entering it"
                                    .formatted(state.name(), operation))
                    .withHint("start in another state, and go to `" + state.name() + "` when something happens"));
        }
        var result = new Event.Result(operation);
        boolean handled = state.handlers().stream()
                .anyMatch(handler -> handler.event().equals(result) && handler.origin() != Origin.OTHER);
        if (!handled) {
            diagnostics.report(Diagnostic.of(
                            "TLS0619",
                            state.note().span(),
                            "state `%s` awaits `%s`, but does not handle its result".formatted(state.name(), operation))
                    .withHint("add `on result` to the state"));
        }
    }
}
