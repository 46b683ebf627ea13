package org.spectls.diagram.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Html.Piece;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.Outcome;
import org.spectls.diagram.view.Words;

/** Entries in words and colours. */
record Wording(Lens lens) {
    private static final int LONGEST_GUARD = 34;
    private static final int MOST_HINTS = 8;

    /** What happens; for a rule about all that is not listed, what it is about. */
    String event(Entry entry) {
        if (Places.isLateResult(entry.first())) {
            return "late results";
        }
        Set<Event> events = entry.outcomes().stream().map(Outcome::event).collect(Collectors.toSet());
        if (!entry.first().isByRule() || events.size() == 1) {
            return Words.event(entry.first().event());
        }
        Set<String> kinds = events.stream().map(Wording::kind).collect(Collectors.toSet());
        return kinds.size() == 1 ? "any other " + kinds.iterator().next() : "anything else";
    }

    private static String kind(Event event) {
        if (event instanceof Event.Message || event instanceof Event.Malformed) {
            return "message";
        } else if (event instanceof Event.Call) {
            return "call";
        } else if (event instanceof Event.Input) {
            return "input";
        } else if (event instanceof Event.Timer) {
            return "timer";
        }
        return "event";
    }

    /** In brackets; absent when nothing is decided. */
    Optional<String> guard(Entry entry) {
        String guard = Words.guard(entry.first().path());
        return guard.isEmpty() ? Optional.empty() : Optional.of("[" + Html.cut(guard, LONGEST_GUARD) + "]");
    }

    String eventAndGuard(Entry entry) {
        return event(entry) + guard(entry).map(guard -> " " + guard).orElse("");
    }

    String failure(Entry entry) {
        return entry.first().failure().map(Words::failure).orElse("");
    }

    List<Piece> effects(Entry entry) {
        String colour = colour(List.of(entry), Palette.EFFECT);
        return entry.first().leaf().map(Leaf::effects).map(Words::effects).orElse(List.of()).stream()
                .map(words -> new Piece(words, colour))
                .toList();
    }

    /** The colour that coverage gives, or else its own. */
    String colour(List<Entry> entries, String own) {
        if (!lens.coverage().isPainted()) {
            return own;
        }
        long covered = covered(entries);
        if (covered == 0) {
            return Palette.UNCOVERED;
        }
        return covered == all(entries) ? Palette.COVERED : Palette.PARTLY_COVERED;
    }

    /** How often it happened, where that is painted and it did; and of how many outcomes it was some. */
    String times(List<Entry> entries) {
        long count = count(entries);
        if (count == 0) {
            return "";
        }
        long covered = covered(entries);
        long all = all(entries);
        return " ×" + count + (covered < all ? " (" + covered + "/" + all + ")" : "");
    }

    private static long all(List<Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.outcomes().size()).sum();
    }

    private long covered(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.outcomes().stream())
                .filter(outcome -> lens.coverage().count(outcome) > 0)
                .count();
    }

    private long count(List<Entry> entries) {
        return entries.stream()
                .mapToLong(entry -> lens.coverage().count(entry.outcomes()))
                .sum();
    }

    /** All there is to say; of many, only the ids of the last. */
    String hint(List<Entry> entries) {
        String hints = entries.stream().limit(MOST_HINTS).map(this::hint).collect(Collectors.joining("\n\n"));
        String others = entries.stream()
                .skip(MOST_HINTS)
                .map(entry -> "\n" + entry.first().id())
                .collect(Collectors.joining());
        return others.isEmpty() ? hints : hints + "\n" + others;
    }

    private String hint(Entry entry) {
        int others = entry.outcomes().size() - 1;
        return lens.hint(entry.first()) + (others == 0 ? "" : "\nand " + others + " more by the same line");
    }

    String link(List<Entry> entries) {
        return lens.link(entries.get(0).first().note());
    }
}
