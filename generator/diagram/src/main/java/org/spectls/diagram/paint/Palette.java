package org.spectls.diagram.paint;

import java.util.List;

/** The colours of the diagrams, as {@code #rrggbb}. */
public final class Palette {
    public static final String INK = "#1f2933";
    public static final String SOFT = "#52606d";
    public static final String MUTED = "#7b8794";
    public static final String FAINT = "#cbd2d9";
    public static final String NOTE = "#fafbfc";
    public static final String FAILURE = "#b4485a";
    public static final String GUARD = "#8a6d1f";
    public static final String EFFECT = "#2f6f8f";
    public static final String PROTECTED = "#2563a8";
    public static final String COVERED = "#2f8548";
    public static final String PARTLY_COVERED = "#9a7414";
    public static final String UNCOVERED = "#c46a76";

    public static final Hue BLUE = new Hue("#4a7fb5", "#f0f5fb", "#d5e3f2");
    public static final Hue GREEN = new Hue("#5b9a52", "#f2f8f1", "#d3e8cf");
    public static final Hue PLAIN = new Hue(SOFT, "#ffffff", FAINT);

    private static final List<Hue> HUES = List.of(
            BLUE,
            GREEN,
            new Hue("#c08a2e", "#fbf5ec", "#f0e0c4"),
            new Hue("#8265ab", "#f6f2fa", "#e2d8ee"),
            new Hue("#3f9191", "#eef7f7", "#cde5e5"),
            new Hue("#b0648c", "#faf1f6", "#ecd4e1"));

    private Palette() {}

    /** A colour in three strengths: for lines and text, for areas, and for the areas' borders. */
    public record Hue(String line, String area, String border) {}

    /** The hue of a group; after the last, they begin again. */
    public static Hue hue(int index) {
        return HUES.get(index % HUES.size());
    }
}
