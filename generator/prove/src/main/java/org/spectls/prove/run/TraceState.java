package org.spectls.prove.run;

import java.util.Map;

/**
 * A state on the way to a counterexample.
 *
 * @param action what led to it, as the module calls it
 * @param variables by name
 */
public record TraceState(String action, Map<String, TlaValue> variables) {
    public TraceState {
        variables = Map.copyOf(variables);
    }
}
