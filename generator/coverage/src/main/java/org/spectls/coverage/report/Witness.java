package org.spectls.coverage.report;

import org.spectls.coverage.measure.Feasibility.Input;
import org.spectls.coverage.measure.Item;

/** Writes the shortest way to what is missing, ready to become a test. */
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

    /** The test for an item whose path is known. */
    String render(String endpoint, Item item);
}
