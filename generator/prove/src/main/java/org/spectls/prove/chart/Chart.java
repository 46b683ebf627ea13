package org.spectls.prove.chart;

import java.util.List;

/**
 * A run of several endpoints.
 *
 * @param sides the endpoints' names
 */
public record Chart(List<String> sides, List<Line> lines) {
    public Chart {
        sides = List.copyOf(sides);
        lines = List.copyOf(lines);
    }
}
