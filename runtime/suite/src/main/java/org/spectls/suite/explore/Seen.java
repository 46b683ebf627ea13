package org.spectls.suite.explore;

import java.util.List;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Step;
import org.spectls.puppet.trace.Action;

/**
 * What followed of an action. Immutable.
 *
 * @param action what was done
 * @param labels what the puppet saw, as {@code Observation} labels it
 * @param steps what the specification says that the endpoint did, step by step
 * @param decisions how it decided on the way
 * @param atoms what the decisions' atoms were worth that were looked at, as coverage names it: {@code decision[0]=true}
 */
public record Seen(Action action, List<String> labels, List<Step> steps, List<Decided> decisions, List<String> atoms) {
    public Seen {
        labels = List.copyOf(labels);
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
        atoms = List.copyOf(atoms);
    }

    /**
     * A decision that was taken.
     *
     * @param decision its id
     * @param outcome what the condition was worth
     */
    public record Decided(String decision, boolean outcome) {
        @Override
        public String toString() {
            return decision + " is " + outcome;
        }
    }

    /** The transitions and refusals, in their order. */
    public List<String> transitions() {
        return steps.stream().flatMap(step -> step.transitions().stream()).toList();
    }

    /** The messages that the endpoint was told. */
    public List<Happening.Decoded> messages() {
        return steps.stream().flatMap(step -> step.all(Happening.Decoded.class)).toList();
    }
}
