package org.spectls.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Rows under headings, each column as wide as it needs to be. Cells may hold picocli's colour markup. */
public final class Table {
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** Adds a row, as many cells as there are headings. */
    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Prints everything, indented by two. */
    public void print(PrintWriter out, Ansi ansi) {
        int[] widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = headings.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], plain(row.get(i)).length());
            }
        }
        out.println(line(headings.stream().map(h -> "@|bold " + h + "|@").toList(), widths, ansi));
        for (List<String> row : rows) {
            out.println(line(row, widths, ansi));
        }
    }

    private static String line(List<String> cells, int[] widths, Ansi ansi) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(ansi.string(cell));
            if (i + 1 < widths.length) {
                line.append(" ".repeat(widths[i] - plain(cell).length() + 2));
            }
        }
        return line.toString();
    }

    private static String plain(String cell) {
        return Ansi.OFF.string(cell);
    }
}
