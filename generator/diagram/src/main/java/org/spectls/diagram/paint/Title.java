package org.spectls.diagram.paint;

import java.util.ArrayList;
import java.util.List;

/** What stands above a diagram: its name, its facts and its legend. */
public record Title(String name, String facts, List<String> legend) {

    /** The traits of a graph that bears this title. {@code legend} is markup, the rest words. */
    public Traits traits() {
        List<String> cells = new ArrayList<>();
        cells.add(Html.cell("left", Html.sized(16, Html.coloured(Palette.INK, Html.bold(Html.text(name))))));
        cells.add(Html.cell("left", Html.sized(9, Html.coloured(Palette.MUTED, Html.text(facts)))));
        legend.forEach(line -> cells.add(Html.cell("left", Html.sized(9, line))));
        cells.add(Html.spacer(8));
        return Traits.none()
                .and("labelloc", "t")
                .and("labeljust", "l")
                .and("fontcolor", Palette.SOFT)
                .and("fontsize", 10)
                .label(Html.column(2, cells));
    }
}
