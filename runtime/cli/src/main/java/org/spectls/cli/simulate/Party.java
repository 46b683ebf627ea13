package org.spectls.cli.simulate;

import java.util.List;
import java.util.Map;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Value;

/**
 * One side.
 *
 * @param name the endpoint's; with a number where both sides are of the same
 * @param link what its half of the wire is like
 * @param kept what it keeps from one connection to the next, the latest first
 * @param monitors watch the endpoint's properties
 */
record Party(String name, Situation situation, Link link, List<Value> kept, List<Monitor> monitors) {
    Party {
        kept = List.copyOf(kept);
        monitors = List.copyOf(monitors);
    }

    /** A side before its first connection. */
    static Party of(String name, Interpreter interpreter, String endpoint, Map<String, Value> configuration) {
        return new Party(
                name,
                interpreter.initial(endpoint, configuration),
                Link.NEW,
                List.of(),
                Monitor.of(interpreter.model(), endpoint));
    }

    /** After a step of its own. */
    Party after(Step step) {
        List<Monitor> watched =
                monitors.stream().map(monitor -> monitor.after(step)).toList();
        return new Party(name, step.after(), link, kept, watched);
    }

    Party with(Link next) {
        return new Party(name, situation, next, kept, monitors);
    }

    Party withKept(List<Value> next) {
        return new Party(name, situation, link, next, monitors);
    }

    /** It takes messages: it has not ended, and waits for no operation. */
    boolean listens() {
        return !situation.ended() && situation.pending().isEmpty();
    }
}
