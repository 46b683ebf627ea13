package org.spectls.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spectls.compiler.source.Span;

/**
 * The lines of one file that a diagnostic speaks of, with its marks under them. One mark may cover several lines and is
 * then drawn along the left edge; further ones of that kind are cut down to their first line.
 */
final class Excerpt {
    /** Of a longer mark only the first and the last lines are shown. */
    private static final int LONGEST = 7;

    private static final int HEAD = 4;
    private static final int TAIL = 2;

    private final List<String> lines;
    private final List<Mark> marks;
    private final Optional<Mark> tall;
    private final int gutter;
    private final boolean ansi;
    private final List<String> out = new ArrayList<>();

    private Excerpt(List<String> lines, List<Mark> marks, int gutter, boolean ansi) {
        this.lines = lines;
        this.tall = marks.stream().filter(Mark::isLong).findFirst();
        this.marks = marks.stream()
                .filter(mark -> !mark.equals(tall.orElse(null)))
                .map(mark -> mark.isLong() ? mark.firstLine(line(mark.span().line())) : mark)
                .sorted(Comparator.comparingInt((Mark mark) -> mark.span().line())
                        .thenComparing(mark -> mark.span().column(), Comparator.reverseOrder()))
                .toList();
        this.gutter = gutter;
        this.ansi = ansi;
    }

    /** @param gutter the width of the line numbers */
    static List<String> of(String text, List<Mark> marks, int gutter, boolean ansi) {
        var excerpt = new Excerpt(text.lines().toList(), marks, gutter, ansi);
        excerpt.draw();
        return excerpt.out;
    }

    private void draw() {
        int previous = 0;
        for (int number : shown()) {
            if (previous > 0 && number > previous + 1) {
                out.add(Style.FRAME.paint("...", ansi));
            }
            drawLine(number);
            previous = number;
        }
    }

    private Set<Integer> shown() {
        var numbers = new TreeSet<Integer>();
        marks.forEach(mark -> numbers.add(mark.span().line()));
        tall.map(Mark::span).ifPresent(span -> addLines(span, numbers));
        // A single line between two shown ones costs no more than the dots that would stand for it.
        for (int number : List.copyOf(numbers)) {
            if (numbers.contains(number + 2)) {
                numbers.add(number + 1);
            }
        }
        return numbers;
    }

    private static void addLines(Span span, Set<Integer> numbers) {
        boolean folded = span.endLine() - span.line() >= LONGEST;
        for (int number = span.line(); number <= span.endLine(); number++) {
            if (!folded || number < span.line() + HEAD || number > span.endLine() - TAIL) {
                numbers.add(number);
            }
        }
    }

    private void drawLine(int number) {
        String text = line(number).replace('\t', ' ').stripTrailing();
        addRow(String.valueOf(number), edge(number), text);
        marks.stream().filter(mark -> mark.span().line() == number).forEach(this::drawMark);
        tall.filter(mark -> mark.span().endLine() == number).ifPresent(this::drawFoot);
    }

    private void drawMark(Mark mark) {
        Span span = mark.span();
        String signs = String.valueOf(mark.sign()).repeat(Math.max(1, span.endColumn() - span.column()));
        String text = (signs + " " + mark.label()).stripTrailing();
        addRow(
                "",
                edgeBelow(span.line()),
                " ".repeat(span.column() - 1) + mark.style().paint(text, ansi));
    }

    /** The lower end of a tall mark, with its label. */
    private void drawFoot(Mark mark) {
        String signs = "|" + "_".repeat(Math.max(1, mark.span().endColumn() - 1)) + mark.sign();
        String text = (signs + " " + mark.label()).stripTrailing();
        addRow("", "", mark.style().paint(text, ansi));
    }

    /** The left edge of a line: where a tall mark begins or runs; empty when the excerpt has none. */
    private String edge(int number) {
        boolean begins = tall.isPresent() && tall.get().span().line() == number;
        return begins ? edge("/ ") : edgeBelow(number - 1);
    }

    /** The left edge of what stands between a line and the next. */
    private String edgeBelow(int number) {
        boolean runs = tall.isPresent()
                && number >= tall.get().span().line()
                && number < tall.get().span().endLine();
        return edge(runs ? "| " : "  ");
    }

    private String edge(String sign) {
        return tall.map(mark -> mark.style().paint(sign, ansi)).orElse("");
    }

    private void addRow(String number, String edge, String text) {
        String head = " ".repeat(gutter - number.length()) + number + " |";
        out.add(Style.FRAME.paint(head, ansi) + (" " + edge + text).stripTrailing());
    }

    private String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }
}
