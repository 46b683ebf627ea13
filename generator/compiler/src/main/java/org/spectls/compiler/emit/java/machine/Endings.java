package org.spectls.compiler.emit.java.machine;

import java.util.HashSet;
import java.util.Set;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Model;

/** Which events between machines may end the endpoint while they are delivered. */
final class Endings {
    private final Set<String> ending = new HashSet<>();

    Endings(Model model) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Machine machine : model.machines()) {
                for (Event event : machine.alphabet()) {
                    grown |= event instanceof Event.Internal internal
                            && mayEnd(machine, event)
                            && ending.add(internal.name());
                }
            }
        }
    }

    /** A receiver of the event, or of one that a receiver raises, may fail or end. */
    boolean mayEnd(String event) {
        return ending.contains(event);
    }

    private boolean mayEnd(Machine machine, Event event) {
        return machine.states().stream().map(state -> state.handler(event)).anyMatch(this::mayEnd);
    }

    private boolean mayEnd(Handler handler) {
        return Nodes.of(handler.body(), Require.class).findAny().isPresent()
                || Nodes.of(handler.body(), Let.class)
                        .anyMatch(let -> let.failure().isPresent())
                || Nodes.of(handler.body(), Leaf.class).anyMatch(leaf -> HandlerKey.ends(leaf.target()))
                || Nodes.of(handler.body(), Effect.Raise.class).anyMatch(raise -> ending.contains(raise.event()));
    }
}
