package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.State;

/**
 * Where a piece of a handler's body is emitted.
 *
 * @param state the state whose record the method is in; empty when several states share it
 * @param lets what was bound before
 * @param around the note of what encloses the piece
 */
record Frame(MachineUnit unit, Optional<State> state, Handler handler, List<Let> lets, Note around) {

    static Frame of(MachineUnit unit, Optional<State> state, Handler handler) {
        return new Frame(unit, state, handler, List.of(), handler.note());
    }

    /** The transition with this id, as Java. */
    CodeBlock transition(String id) {
        return state.isPresent()
                ? unit.transitions().ofState(unit.transitionEnum(), id)
                : unit.transitions().ofRule(unit.rules(), id);
    }

    Frame within(Note note) {
        return new Frame(unit, state, handler, lets, Outcome.within(note, around));
    }

    Frame with(Let let) {
        List<Let> more = new ArrayList<>(lets);
        more.add(let);
        return new Frame(unit, state, handler, List.copyOf(more), around);
    }
}
