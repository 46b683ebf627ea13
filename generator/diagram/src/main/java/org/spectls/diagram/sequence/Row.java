package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;

/**
 * A line of a chart: a message, and what the two sides did about it.
 *
 * @param message absent in the first row, where nothing was said yet
 * @param marks what happened on either side, in order
 */
record Row(Optional<Message> message, List<List<Mark>> marks) {

    /**
     * @param from the side that sends it, 0 or 1
     * @param condition on which it is sent, when that is left open
     * @param since the output that gave this side's messages another protection
     */
    record Message(
            int from, String name, String detail, Optional<String> condition, Optional<String> since, Note note) {}

    enum Kind {
        STATE,
        CALL,
        OUTPUT
    }

    record Mark(Kind kind, String text, Note note) {}

    static Row empty() {
        return new Row(Optional.empty(), List.of(List.of(), List.of()));
    }

    static Row of(Message message) {
        return new Row(Optional.of(message), List.of(List.of(), List.of()));
    }

    /** What happens twice in a row is shown once. */
    Row with(int side, Mark mark) {
        if (!marks.get(side).isEmpty()
                && marks.get(side).get(marks.get(side).size() - 1).equals(mark)) {
            return this;
        }
        List<Mark> more = new ArrayList<>(marks.get(side));
        more.add(mark);
        return new Row(message, side == 0 ? List.of(more, marks.get(1)) : List.of(marks.get(0), more));
    }
}
