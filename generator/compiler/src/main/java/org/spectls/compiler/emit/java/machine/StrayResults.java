package org.spectls.compiler.emit.java.machine;

import java.util.List;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;

/**
 * Results of operations that a state does not await are ignored by the language itself: no rule says so. The model
 * gives each such handler its state's place; the machine's lets all states share it.
 */
final class StrayResults {
    private StrayResults() {}

    static Machine atMachine(Machine machine) {
        return new Machine(
                machine.name(),
                machine.receives(),
                machine.timers(),
                machine.phases(),
                machine.states().stream()
                        .map(state -> atMachine(state, machine))
                        .toList(),
                machine.alphabet(),
                machine.note());
    }

    private static State atMachine(State state, Machine machine) {
        Note note = new Note(machine.note().span(), "", List.of());
        List<Handler> handlers = state.handlers().stream()
                .map(handler -> isStray(handler, state) ? at(note, handler) : handler)
                .toList();
        return state.withHandlers(handlers);
    }

    private static boolean isStray(Handler handler, State state) {
        return handler.event() instanceof Event.Result
                && handler.origin() == Origin.OTHER
                && handler.note().span().equals(state.note().span())
                && handler.body().ending() instanceof Leaf leaf
                && leaf.target() instanceof Target.Ignore;
    }

    private static Handler at(Note note, Handler handler) {
        Leaf leaf = (Leaf) handler.body().ending();
        Leaf moved = new Leaf(leaf.id(), leaf.target(), leaf.effects(), leaf.wiped(), note);
        return new Handler(
                handler.event(),
                handler.id(),
                handler.bindings(),
                handler.context(),
                handler.origin(),
                new Block(handler.body().steps(), moved),
                note);
    }
}
