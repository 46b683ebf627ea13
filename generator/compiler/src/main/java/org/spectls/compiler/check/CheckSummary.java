package org.spectls.compiler.check;

import java.util.List;

/** What was checked. */
public record CheckSummary(List<Line> lines) {
    public CheckSummary {
        lines = List.copyOf(lines);
    }

    /**
     * One check.
     *
     * @param name what it shows, such as {@code guards are disjoint and total}
     * @param count how many places it looked at
     */
    public record Line(String name, int count) {}
}
