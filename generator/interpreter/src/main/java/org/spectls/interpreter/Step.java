package org.spectls.interpreter;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a stimulus leads to.
 *
 * @param taken false when there was nothing to be done: no message was complete, the timer did not run, or the endpoint
 *     has ended
 * @param happenings in their order
 */
public record Step(Situation before, Stimulus stimulus, boolean taken, List<Happening> happenings, Situation after) {
    public Step {
        happenings = List.copyOf(happenings);
    }

    /** The transitions and refusals, in their order. */
    public List<String> transitions() {
        return all(Happening.Fired.class).map(Happening.Fired::transition).toList();
    }

    /** The happenings of one kind. */
    public <H extends Happening> Stream<H> all(Class<H> kind) {
        return happenings.stream().filter(kind::isInstance).map(kind::cast);
    }
}
