package org.spectls.compiler.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;

/**
 * An event is delivered at once, in the middle of the transition that raises it. So it must not come back, through
 * whatever other machines, to a machine that is still in a transition; that it is ignored there does no harm.
 */
final class ReentryCheck implements Check {
    @Override
    public String name() {
        return "no machine is entered again while it acts";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        var raises = new HashSet<Effect.Raise>();
        for (EndpointDef endpoint : model.endpoints()) {
            var walk = new Walk(model, endpoint, diagnostics);
            Machines.machines(model, endpoint).forEach(machine -> {
                Machines.effects(machine, Effect.Raise.class).forEach(raises::add);
                machine.states()
                        .forEach(state -> state.handlers().forEach(handler -> walk.act(machine, state, handler)));
            });
        }
        return raises.size();
    }

    /** A machine that is in a transition of one of its states. */
    private record Busy(Machine machine, State state) {}

    private static final class Walk {
        private final List<Machine> machines;
        private final Diagnostics diagnostics;
        private final Deque<Busy> stack = new ArrayDeque<>();
        private final Set<List<Object>> seen = new HashSet<>();

        Walk(Model model, EndpointDef endpoint, Diagnostics diagnostics) {
            this.machines = Machines.machines(model, endpoint).toList();
            this.diagnostics = diagnostics;
        }

        void act(Machine machine, State state, Handler handler) {
            stack.push(new Busy(machine, state));
            Machines.leaves(handler.body())
                    .flatMap(leaf -> leaf.effects().stream())
                    .filter(Effect.Raise.class::isInstance)
                    .map(Effect.Raise.class::cast)
                    .forEach(this::deliver);
            stack.pop();
        }

        private void deliver(Effect.Raise raise) {
            // The same event to the same busy machines leads to nothing new.
            List<Object> situation = new ArrayList<>();
            situation.add(raise.event());
            stack.forEach(busy -> situation.add(busy.state().id()));
            if (!seen.add(situation)) {
                return;
            }
            var event = new Event.Internal(raise.event());
            machines.stream().filter(machine -> Machines.hears(machine, event)).forEach(listener -> {
                var busy = stack.stream()
                        .filter(b -> b.machine().name().equals(listener.name()))
                        .findFirst();
                if (busy.isPresent()) {
                    reenter(raise, event, busy.get());
                } else {
                    listener.states().forEach(state -> act(listener, state, state.handler(event)));
                }
            });
        }

        private void reenter(Effect.Raise raise, Event event, Busy busy) {
            Handler handler = busy.state().handler(event);
            boolean ignored = handler.body().steps().isEmpty()
                    && Machines.leaves(handler.body()).allMatch(leaf -> leaf.target() instanceof Target.Ignore);
            if (!ignored) {
                String machine = busy.machine().name();
                diagnostics.report(Diagnostic.of(
                                "TLS0606",
                                raise.note().span(),
                                "event `%s` comes back to `%s`, which is still in a transition"
                                        .formatted(raise.event(), machine))
                        .withLabel(
                                stack.size() == 1
                                        ? "raised here"
                                        : "raised here, on the way that began in `" + machine + "`")
                        .withRelated(handler.note().span(), "and handled here")
                        .withHint("a machine finishes its transition before it takes the next event; "
                                + "raise it from another place, or use an event of its own"));
            }
        }
    }
}
