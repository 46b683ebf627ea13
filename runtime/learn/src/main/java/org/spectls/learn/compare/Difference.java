package org.spectls.learn.compare;

import java.util.List;
import org.spectls.suite.mealy.Letter;

/**
 * An answer that is not the specification's. Immutable.
 *
 * @param state of the specification's machine, in which it happens
 * @param trace a shortest way there; the last letter is the one that is answered otherwise
 * @param outputs what is seen on the way, the other answer last
 */
public record Difference(
        int state, List<Letter> trace, List<String> outputs, String expected, String seen, Category category) {
    public Difference {
        trace = List.copyOf(trace);
        outputs = List.copyOf(outputs);
    }

    /** What is answered otherwise. */
    public Letter letter() {
        return trace.get(trace.size() - 1);
    }
}
