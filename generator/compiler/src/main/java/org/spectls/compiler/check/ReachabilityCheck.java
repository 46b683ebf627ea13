package org.spectls.compiler.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;

/**
 * Every state can be entered, starting from the initial state and taking only transitions that are possible: their guards
 * can hold, and, in each endpoint that the machine is part of, their events are raised.
 */
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
        for (EndpointDef endpoint : model.endpoints()) {
            List<Machine> machines = Machines.machines(model, endpoint).toList();
            var reachability = new Reachability(machines, endpoint.onFail().stream(), guards.deadTransitions());
            for (Machine machine : machines) {
                roots(machine, reachability)
                        .forEach(state -> diagnostics.report(error(machine, state, endpoint, reachability)));
            }
        }
        return (int) model.machines().stream().mapToLong(m -> m.states().size()).sum();
    }

    /** The states out of reach, without those that are so because of another one. */
    private static List<State> roots(Machine machine, Reachability reachability) {
        List<State> lost = machine.states().stream()
                .filter(state -> !reachability.reaches(state))
                .toList();
        List<State> roots = lost.stream()
                .filter(state ->
                        lost.stream().noneMatch(other -> !other.id().equals(state.id()) && leads(other, state)))
                .toList();
        return roots.isEmpty() ? lost : roots;
    }

    private static Diagnostic error(Machine machine, State state, EndpointDef endpoint, Reachability reachability) {
        Span at = state.note().span();
        String what = "no path leads to state `" + state.name() + "`";
        Optional<Handler> waiting = entries(machine, state)
                .filter(handler -> !reachability.happens(handler.event()))
                .findFirst();
        if (waiting.isPresent()) {
            String event = waiting.get().event().name();
            return Diagnostic.of("TLS0601", at, what + " in endpoint `" + endpoint.name() + "`")
                    .withRelated(waiting.get().note().span(), "event `" + event + "` never happens there")
                    .withHint("let a machine of the endpoint raise `" + event + "`");
        }
        return Diagnostic.of("TLS0601", at, what)
                .withRelated(machine.initial().note().span(), "paths begin here")
                .withHint("let a transition that can happen lead to it, or remove it");
    }

    /** The handlers that lead to a state. */
    private static Stream<Handler> entries(Machine machine, State state) {
        return Machines.handlers(machine).filter(handler -> leads(handler, state));
    }

    private static boolean leads(State from, State to) {
        return from.handlers().stream().anyMatch(handler -> leads(handler, to));
    }

    private static boolean leads(Handler handler, State to) {
        return Machines.leaves(handler.body())
                .anyMatch(leaf ->
                        leaf.target() instanceof Target.Goto go && go.state().equals(to.name()));
    }
}
