package org.spectls.interpreter.dialogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;

/**
 * All that one endpoint was told, and what its host answered when it was asked. What the endpoint did is left out: that is
 * what a specification says. Immutable.
 *
 * @param occasion when that was, such as the name of a test
 * @param configuration all of it
 */
public record Dialogue(String occasion, String endpoint, Map<String, Value> configuration, List<Turn> turns) {
    public Dialogue {
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
        turns = List.copyOf(turns);
    }

    /**
     * Something that the endpoint was told; that the {@linkplain Stimulus.Time time} goes on fires the timers, too.
     *
     * @param answers in the order in which they were asked for
     */
    public record Turn(Stimulus stimulus, List<Answer> answers) {
        public Turn {
            answers = List.copyOf(answers);
        }
    }

    /** What a function of the host was worth. */
    public record Answer(Question question, Value value) {}
}
