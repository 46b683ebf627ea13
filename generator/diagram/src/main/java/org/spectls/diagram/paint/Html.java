package org.spectls.diagram.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Graphviz's HTML-like labels. All takes and gives markup, but for {@link #text}, which takes words. */
public final class Html {
    private static final String ELLIPSIS = "…";

    private Html() {}

    /** Words as markup. */
    public static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public static String bold(String markup) {
        return "<b>" + markup + "</b>";
    }

    public static String coloured(String colour, String markup) {
        return markup.isEmpty() ? "" : "<font color=\"" + colour + "\">" + markup + "</font>";
    }

    public static String sized(int points, String markup) {
        return "<font point-size=\"" + points + "\">" + markup + "</font>";
    }

    public static String lines(List<String> markup) {
        return String.join("<br/>", markup);
    }

    /** A table of one column, without lines. */
    public static String column(int padding, List<String> cells) {
        return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"" + padding + "\">"
                + cells.stream().map(cell -> "<tr>" + cell + "</tr>").collect(Collectors.joining()) + "</table>";
    }

    public static String cell(String align, String markup) {
        return "<td align=\"" + align + "\" balign=\"" + align + "\">" + markup + "</td>";
    }

    /** A cell with a link and a text that shows when the pointer rests on it; both are plain words. */
    public static String cell(String align, String link, String tooltip, String markup) {
        return "<td align=\"" + align + "\" balign=\"" + align + "\" href=\"" + text(link) + "\" tooltip=\""
                + text(tooltip).replace("\n", "&#10;") + "\">" + markup + "</td>";
    }

    public static String spacer(int height) {
        return "<td height=\"" + height + "\"></td>";
    }

    /** Words of one colour that stay on one line. */
    public record Piece(String words, String colour) {
        String markup() {
            return coloured(colour, text(words));
        }
    }

    /**
     * Pieces, with commas between, in lines of at most {@code width} letters (a longer piece has a line of its own); what
     * does not fit into {@code most} lines ends in an ellipsis.
     */
    public static List<String> fold(List<Piece> pieces, int width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        int length = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            int needed = piece.words().length() + (last ? 0 : 1);
            if (length > 0 && length + 1 + needed > width) {
                if (lines.size() == most - 1) {
                    return with(lines, line + " " + ELLIPSIS);
                }
                lines.add(line);
                line = "";
                length = 0;
            }
            line += (length > 0 ? " " : "") + piece.markup() + (last ? "" : coloured(piece.colour(), ","));
            length += (length > 0 ? 1 : 0) + needed;
        }
        return line.isEmpty() ? lines : with(lines, line);
    }

    private static List<String> with(List<String> lines, String last) {
        lines.add(last);
        return lines;
    }

    /** At most so many letters. */
    public static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1).stripTrailing() + ELLIPSIS;
    }
}
