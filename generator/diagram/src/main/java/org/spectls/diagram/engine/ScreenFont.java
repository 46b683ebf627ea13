package org.spectls.diagram.engine;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sans-serif font of this machine that fits where Graphviz left room for Helvetica.
 *
 * @param family its family, as AWT names it
 * @param scale by how much sizes shrink for a line to be no longer than in Helvetica; 1 or less
 * @param boldScale the same for bold letters
 */
record ScreenFont(String family, double scale, double boldScale) {

    private static final List<String> AS_WIDE_AS_HELVETICA =
            List.of("Helvetica", "Arial", "Liberation Sans", "Nimbus Sans", "FreeSans");

    private static final String SAMPLE = "The quick brown fox jumps over the lazy dog";

    /** The width of the sample in Helvetica, in thousandths of the font's size. */
    private static final double HELVETICA_WIDTH = 19_788;

    private static final double HELVETICA_BOLD_WIDTH = 21_394;

    private static final Pattern FAMILY = Pattern.compile("font-family=\"Helvetica[^\"]*\"");
    private static final Pattern SIZE = Pattern.compile("(font-weight=\"bold\"[^>]*)?font-size=\"([0-9.]+)\"");

    static ScreenFont sans() {
        Set<String> installed =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
        return AS_WIDE_AS_HELVETICA.stream()
                .filter(installed::contains)
                .findFirst()
                .map(family -> new ScreenFont(family, 1, 1))
                .orElseGet(() -> fitted(Font.SANS_SERIF));
    }

    /** Any font, shrunk to Helvetica's width where it is wider. */
    static ScreenFont fitted(String family) {
        return new ScreenFont(
                family,
                Math.min(1, HELVETICA_WIDTH / width(family, Font.PLAIN)),
                Math.min(1, HELVETICA_BOLD_WIDTH / width(family, Font.BOLD)));
    }

    private static double width(String family, int style) {
        return new Font(family, style, 1000)
                .getStringBounds(SAMPLE, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** Puts this font where the SVG says Helvetica. */
    String replaceIn(String svg) {
        String named = FAMILY.matcher(svg).replaceAll("font-family=\"" + family + "\"");
        return scale == 1 && boldScale == 1 ? named : SIZE.matcher(named).replaceAll(this::scaled);
    }

    private String scaled(MatchResult size) {
        String weight = size.group(1);
        double factor = weight == null ? scale : boldScale;
        return (weight == null ? "" : weight)
                + String.format(Locale.ROOT, "font-size=\"%.2f\"", Double.parseDouble(size.group(2)) * factor);
    }
}
