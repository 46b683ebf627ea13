package org.spectls.prove.chart;

/** A chart for a terminal: two sides, and the network between them. */
public final class TextChart {
    private static final int ARROW = 34;

    private final Chart chart;
    private final int width;

    private TextChart(Chart chart) {
        this.chart = chart;
        this.width = Math.max(
                name(0).length(),
                chart.lines().stream()
                        .filter(line -> side(line) == 0)
                        .mapToInt(line -> words(line).length())
                        .max()
                        .orElse(0));
    }

    /** Lines that end in a line break. */
    public static String of(Chart chart) {
        return new TextChart(chart).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(row(name(0), "network", name(1), ' ').stripTrailing()).append('\n');
        for (Line line : chart.lines()) {
            text.append(line(line).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String name(int side) {
        return side < chart.sides().size() ? chart.sides().get(side) : "";
    }

    private String line(Line line) {
        if (line instanceof Line.Sent sent) {
            return sent.side() == 0
                    ? row("", "├" + rightwards(sent.message()), "", '│')
                    : row("", leftwards(sent.message()) + "┤", "", '│');
        } else if (line instanceof Line.Received received) {
            return received.side() == 0
                    ? row("", "◀" + dashes(received.message(), "╌") + "┊", "", '│')
                    : row("", "┊" + dashes(received.message(), "╌") + "▶", "", '│');
        } else if (line instanceof Line.Meddling meddling) {
            return " ".repeat(width + 2) + "⚡ " + meddling.what();
        }
        String words = words(line);
        return side(line) == 0 ? row(words, "", "", '│') : row("", "", words, '│');
    }

    private String row(String left, String middle, String right, char edge) {
        int missing = Math.max(0, ARROW + 2 - middle.length());
        String centred = middle.equals("network")
                ? " ".repeat(missing / 2) + middle + " ".repeat(missing - missing / 2)
                : middle.isEmpty() ? edge + " ".repeat(ARROW) + edge : middle;
        return " ".repeat(Math.max(0, width - left.length())) + left + " " + centred + " " + right;
    }

    private static String rightwards(String message) {
        return dashes(message, "─") + "▶";
    }

    private static String leftwards(String message) {
        return "◀" + dashes(message, "─");
    }

    private static String dashes(String message, String dash) {
        int missing = Math.max(2, ARROW - message.length() - 2);
        return dash.repeat(missing / 2) + " " + message + " " + dash.repeat(missing - missing / 2);
    }

    private static int side(Line line) {
        if (line instanceof Line.Told told) {
            return told.side();
        }
        return line instanceof Line.Note note ? note.side() : -1;
    }

    private static String words(Line line) {
        if (line instanceof Line.Told told) {
            return "▸ " + told.what();
        }
        return line instanceof Line.Note note ? note.what() : "";
    }
}
