package org.spectls.compiler.check;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;

/** Every state can be entered, starting from the initial state and taking only transitions that are possible. */
final class ReachabilityCheck implements Check {
    private final GuardCheck guards;

    ReachabilityCheck(GuardCheck guards) {
        this.guards = guards;
    }

    @Override
    public String name() {
        return "every state can be reached";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        int count = 0;
        for (Machine machine : model.machines()) {
            Set<String> reached = reachable(machine);
            for (State state : machine.states()) {
                count++;
                if (!reached.contains(state.name())) {
                    diagnostics.report(Diagnostic.of(
                                    "TLS0601", state.note().span(), "no path leads to state `" + state.name() + "`")
                            .withRelated(machine.initial().note().span(), "paths begin here")
                            .withHint("let a transition that can happen lead to it, or remove it"));
                }
            }
        }
        return count;
    }

    private Set<String> reachable(Machine machine) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<State>();
        open.add(machine.initial());
        while (!open.isEmpty()) {
            State state = open.remove();
            if (reached.add(state.name())) {
                targets(state).map(machine::state).forEach(open::add);
            }
        }
        return reached;
    }

    private Stream<String> targets(State state) {
        return state.handlers().stream()
                .flatMap(handler -> Machines.leaves(handler.body()))
                .filter(leaf -> !guards.deadTransitions().contains(leaf.id()))
                .filter(leaf -> leaf.target() instanceof Target.Goto)
                .map(leaf -> ((Target.Goto) leaf.target()).state());
    }
}
