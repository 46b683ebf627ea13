package org.spectls.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.spectls.analysis.graph.Stimulus;

/**
 * One step of a path.
 *
 * @param stimulus what comes from outside
 * @param fired what the machines do, in order
 */
public record Input(Stimulus stimulus, List<Fired> fired) {
    public Input {
        fired = List.copyOf(fired);
    }

    /**
     * A transition that is taken.
     *
     * @param transition its id
     * @param conditions what has to hold for it, in the specification's words; {@code not (…)} where it has not to
     */
    public record Fired(String transition, List<String> conditions) {
        public Fired {
            conditions = List.copyOf(conditions);
        }
    }

    @Override
    public String toString() {
        return stimulus + ": " + fired.stream().map(Fired::transition).collect(Collectors.joining(", "));
    }
}
