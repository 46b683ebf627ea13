package org.spectls.diagram.state;

import static org.spectls.diagram.paint.Html.bold;
import static org.spectls.diagram.paint.Html.coloured;
import static org.spectls.diagram.paint.Html.sized;
import static org.spectls.diagram.paint.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.state.Plan.Arrow;

/** What stands beside an arrow: for each of its transitions the event, the guard and the effects. */
record ArrowLabel(Wording words) {
    private static final int WIDTH = 24;
    /** Guards up to here stand beside their event. */
    private static final int ONE_LINE = 26;

    String of(Arrow arrow, boolean happy) {
        return Html.column(
                1, arrow.entries().stream().map(entry -> cell(entry, happy)).toList());
    }

    private String cell(Entry entry, boolean happy) {
        List<Entry> only = List.of(entry);
        List<String> lines = new ArrayList<>();
        String event = words.event(entry) + words.times(only);
        String eventMarkup = coloured(words.colour(only, happy ? Palette.INK : Palette.SOFT), bold(text(event)));
        String guard = words.guard(entry).orElse("");
        String guardMarkup = coloured(words.colour(only, Palette.GUARD), text(guard));
        if (!guard.isEmpty() && event.length() + guard.length() <= ONE_LINE) {
            lines.add(eventMarkup + " " + guardMarkup);
        } else {
            lines.add(eventMarkup);
            if (!guard.isEmpty()) {
                lines.add(guardMarkup);
            }
        }
        List<String> effects = Html.fold(words.effects(entry), WIDTH, 8);
        for (int i = 0; i < effects.size(); i++) {
            lines.add((i == 0 ? coloured(words.colour(only, Palette.EFFECT), "/ ") : "  ") + effects.get(i));
        }
        // A space in a larger size sets the lines apart, and keeps the text off the arrow.
        List<String> spaced = lines.stream().map(line -> sized(10, " ") + line).toList();
        return Html.cell("left", words.link(only), words.hint(only), Html.lines(spaced));
    }
}
