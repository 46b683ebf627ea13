package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what corresponds in neighbouring lines below each other: arrows, {@code else}, the bodies of cases, margin notes.
 * A line that is much longer than its shortest neighbour is left out, so that one long line does not spoil ten short.
 */
final class Alignment {
    private static final int ARROW_SPREAD = 40;
    private static final int ELSE_SPREAD = 24;
    private static final int CASE_SPREAD = 36;
    private static final int MARGIN_SPREAD = 20;

    private Alignment() {}

    static void decide(List<Line> lines) {
        for (List<Line> group : groups(lines)) {
            align(group, Line::arrow, ARROW_SPREAD, 1);
            align(group, Line::otherwise, ELSE_SPREAD, 1);
            align(group, Line::caseBody, CASE_SPREAD, 1);
            align(group, Line::margin, MARGIN_SPREAD, 2);
        }
        TableAlignment.decide(lines);
    }

    /** Runs of neighbouring lines that hold one construct of the same kind each. */
    private static List<List<Line>> groups(List<Line> lines) {
        var groups = new ArrayList<List<Line>>();
        Line previous = null;
        for (Line line : lines) {
            if (line.isComplete()) {
                if (previous == null || !line.continues(previous)) {
                    groups.add(new ArrayList<>());
                }
                groups.get(groups.size() - 1).add(line);
            }
            previous = line;
        }
        return groups;
    }

    private static void align(List<Line> group, Function<Line, Optional<Piece>> target, int spread, int gap) {
        List<Line> having =
                group.stream().filter(line -> target.apply(line).isPresent()).toList();
        int shortest = having.stream()
                .mapToInt(line -> line.widthBefore(target.apply(line).orElseThrow()))
                .min()
                .orElse(0);
        int column = having.stream()
                .mapToInt(line -> line.widthBefore(target.apply(line).orElseThrow()))
                .filter(width -> width <= shortest + spread)
                .max()
                .orElse(0);
        for (Line line : having) {
            Piece piece = target.apply(line).orElseThrow();
            piece.spaces = Math.max(gap, column + gap - line.widthBefore(piece));
        }
    }
}
