package org.spectls.coverage.report;

import org.spectls.coverage.measure.Item;

/** Writes the shortest way to what is missing, ready to become a test. */
@FunctionalInterface
public interface Witness {
    /** The way in the specification's words, an input a line, below a comment that says where it leads. */
    Witness TEXT = (endpoint, item) -> {
        StringBuilder text = new StringBuilder("# ")
                .append(endpoint)
                .append(": ")
                .append(item.id())
                .append('\n');
        item.verdict().path().forEach(step -> text.append(step).append('\n'));
        return text.toString();
    };

    /** The test for an item whose path is known. */
    String render(String endpoint, Item item);
}
