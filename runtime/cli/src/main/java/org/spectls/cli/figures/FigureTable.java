package org.spectls.cli.figures;

import java.util.List;

/** Figures as a table in Markdown, and its place in a text, between two comments. */
final class FigureTable {
    private static final String BEGIN = "<!-- figures: made by `spectls figures`, do not edit -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private FigureTable() {}

    static String markdown(List<Figure> figures) {
        StringBuilder table = new StringBuilder("| figure | | command |\n|---|---|---|\n");
        figures.forEach(figure -> table.append("| ")
                .append(cell(figure.name()))
                .append(" | ")
                .append(cell(figure.value()))
                .append(" | `")
                .append(cell(figure.command()))
                .append("` |\n"));
        return table.toString();
    }

    /**
     * The text with the table in its place.
     *
     * @throws IllegalArgumentException when the text has no place for it
     */
    static String replace(String text, String table) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "there is no place for the figures: it begins with\n  " + BEGIN + "and ends with\n  " + END);
        }
        return text.substring(0, begin) + BEGIN + "\n" + table + "\n" + text.substring(end);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
