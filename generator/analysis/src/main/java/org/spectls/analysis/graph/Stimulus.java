package org.spectls.analysis.graph;

import org.spectls.compiler.model.Event;

/**
 * What comes from outside.
 *
 * @param machine the name of the machine that it goes to
 */
public record Stimulus(String machine, Event event) {
    @Override
    public String toString() {
        String name = event.name();
        if (event instanceof Event.Message) {
            return "message " + name;
        }
        if (event instanceof Event.Malformed malformed) {
            return "malformed " + malformed.channel();
        }
        if (event instanceof Event.Call) {
            return "call " + name;
        }
        if (event instanceof Event.Timer) {
            return "timer " + machine + "." + name;
        }
        return event instanceof Event.Result result ? "result " + result.operation() : "input " + name;
    }
}
