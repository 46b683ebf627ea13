package org.spectls.coverage.report;

import org.spectls.coverage.measure.Feasibility.Input;
import org.spectls.coverage.measure.Item;

/** Writes the shortest way to what is missing: in words, or as a test. */
@FunctionalInterface
public interface Witness {
    /** The way in the specification's words: an input a line, and as comments where it leads and what has to hold. */
    Witness TEXT = (endpoint, item) -> {
        StringBuilder text = new StringBuilder()
                .append("# ")
                .append(endpoint)
                .append(": ")
                .append(item.id())
                .append('\n');
        for (Input step : item.verdict().path()) {
            text.append(step.input()).append('\n');
            step.conditions()
                    .forEach(
                            condition -> text.append("    # ").append(condition).append('\n'));
        }
        return text.toString();
    };

    /** Of an item whose path is known; empty where there is nothing to be said. */
    String render(String endpoint, Item item);
}
