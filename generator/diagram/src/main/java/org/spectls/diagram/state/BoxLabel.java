package org.spectls.diagram.state;

import static org.spectls.diagram.paint.Html.bold;
import static org.spectls.diagram.paint.Html.coloured;
import static org.spectls.diagram.paint.Html.sized;
import static org.spectls.diagram.paint.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Html.Piece;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.state.Plan.Box;
import org.spectls.diagram.view.Outcome;

/**
 * What stands in a box: its name, what lives in the state, and what happens without leaving it.
 *
 * @param align {@code left}, {@code center} or {@code right}
 */
record BoxLabel(Wording words, String align) {
    private static final int SMALL = 9;
    private static final int WIDTH = 36;

    String of(Box box) {
        List<String> cells = new ArrayList<>();
        if (box.place() instanceof Place.InState in) {
            cells.add(Html.cell(align, sized(12, bold(text(in.state().name())))));
            about(in.state(), cells);
        } else {
            cells.add(Html.cell(
                    align, sized(10, coloured(Palette.MUTED, text(box.place().node())))));
        }
        cells.add(Html.spacer(2));
        cells.addAll(lines(box));
        return Html.column(0, cells);
    }

    /** What happens without leaving. */
    List<String> lines(Box box) {
        List<String> cells = new ArrayList<>();
        refusals(box, cells);
        failures(
                select(box, outcome -> !outcome.isRefusal() && outcome.failure().isPresent()), cells);
        select(box, outcome -> leadsTo(outcome, Target.Stay.class) || leadsTo(outcome, Target.Goto.class))
                .forEach(entry -> cells.add(event("↻", entry)));
        select(box, outcome -> leadsTo(outcome, Target.End.class)).forEach(entry -> cells.add(event("■", entry)));
        enumeration("ignores", select(box, outcome -> leadsTo(outcome, Target.Ignore.class)), cells);
        enumeration("rejects", select(box, outcome -> leadsTo(outcome, Target.Reject.class)), cells);
        return cells;
    }

    private static List<Entry> select(Box box, Predicate<Outcome> which) {
        return box.entries().stream().filter(entry -> which.test(entry.first())).toList();
    }

    private static boolean leadsTo(Outcome outcome, Class<? extends Target> kind) {
        return outcome.target().filter(kind::isInstance).isPresent();
    }

    private void about(State state, List<String> cells) {
        state.awaits()
                .ifPresent(await -> cells.add(Html.cell(
                        "center", small(List.of(coloured(Palette.SOFT, "awaits " + bold(text(await.operation()))))))));
        List<Piece> data = state.data().stream().map(BoxLabel::data).toList();
        if (!data.isEmpty()) {
            cells.add(Html.cell(align, small(Html.fold(data, WIDTH, 2))));
        }
    }

    private static Piece data(Param param) {
        return new Piece(param.name() + (param.type() instanceof Type.Optional ? "?" : ""), Palette.MUTED);
    }

    /** {@code × too_short, too_late}: the failures of all requirements; with the event where more than one has some. */
    private void refusals(Box box, List<String> cells) {
        Map<String, List<Entry>> byEvent = groups(select(box, Outcome::isRefusal), words::event);
        boolean named = byEvent.size() > 1 || !(box.place() instanceof Place.InState);
        byEvent.forEach((event, entries) -> {
            List<Piece> pieces = new ArrayList<>();
            groups(entries, words::failure).forEach((failure, of) -> pieces.add(piece(failure, of, Palette.FAILURE)));
            cells.addAll(line(named ? "× " + event + ": " : "× ", pieces, entries, Palette.FAILURE, 3));
        });
    }

    /** {@code × Push, Pull: unexpected}: the events that fail. */
    private void failures(List<Entry> entries, List<String> cells) {
        groups(entries, words::failure).forEach((failure, of) -> {
            List<Piece> pieces = new ArrayList<>(pieces(of, Palette.FAILURE));
            Piece last = pieces.remove(pieces.size() - 1);
            pieces.add(new Piece(last.words() + ": " + failure, last.colour()));
            cells.addAll(line("× ", pieces, of, Palette.FAILURE, 3));
        });
    }

    private static Map<String, List<Entry>> groups(List<Entry> entries, Function<Entry, String> by) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(by.apply(entry), key -> new ArrayList<>())
                .add(entry));
        return groups;
    }

    private void enumeration(String verb, List<Entry> entries, List<String> cells) {
        cells.addAll(line(verb + " ", pieces(entries, Palette.SOFT), entries, Palette.MUTED, 4));
    }

    private List<Piece> pieces(List<Entry> entries, String colour) {
        return entries.stream()
                .map(entry -> piece(words.eventAndGuard(entry), List.of(entry), colour))
                .toList();
    }

    private Piece piece(String what, List<Entry> entries, String colour) {
        return new Piece(what + words.times(entries), words.colour(entries, colour));
    }

    private List<String> line(String sign, List<Piece> pieces, List<Entry> entries, String colour, int most) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        List<String> lines = Html.fold(pieces, WIDTH, most);
        lines.set(0, coloured(words.lens().coverage().isPainted() ? Palette.MUTED : colour, text(sign)) + lines.get(0));
        return List.of(Html.cell(align, words.link(entries), words.hint(entries), small(lines)));
    }

    /** {@code ↻ event [guard] / effects}. */
    private String event(String sign, Entry entry) {
        List<Entry> only = List.of(entry);
        String event = words.event(entry) + words.times(only);
        String guard = words.guard(entry).orElse("");
        List<Piece> effects = words.effects(entry);
        int length = event.length()
                + guard.length()
                + effects.stream().mapToInt(piece -> piece.words().length() + 2).sum();
        List<String> lines = new ArrayList<>(Html.fold(effects, WIDTH, 3));
        String cause = coloured(words.colour(only, Palette.SOFT), sign + " " + bold(text(event)))
                + coloured(words.colour(only, Palette.GUARD), guard.isEmpty() ? "" : " " + text(guard));
        if (!lines.isEmpty()) {
            lines.set(0, coloured(words.colour(only, Palette.EFFECT), "/ ") + lines.get(0));
        }
        if (length > WIDTH + 4 || lines.isEmpty()) {
            lines.add(0, cause);
        } else {
            lines.set(0, cause + " " + lines.get(0));
        }
        return Html.cell(align, words.link(only), words.hint(only), small(lines));
    }

    /** A space in a larger size sets the lines apart; on the left, further lines are set back. */
    private String small(List<String> lines) {
        String indent = align.equals("left") ? "    " : "";
        List<String> spaced = new ArrayList<>();
        lines.forEach(line -> spaced.add(sized(10, " ") + (spaced.isEmpty() ? "" : indent) + line));
        return sized(SMALL, Html.lines(spaced));
    }
}
