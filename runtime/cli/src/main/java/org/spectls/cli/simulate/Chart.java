package org.spectls.cli.simulate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.spectls.cli.simulate.Catalogue.Entry;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.interpreter.Situation;

/** The moves so far as a sequence chart in text. */
final class Chart {
    private static final int MARGIN = 30;
    private static final int GAP = 44;

    private final Catalogue catalogue;
    private final Words words;
    private final Ink ink;
    private final PrintWriter out;

    Chart(Catalogue catalogue, Words words, Ink ink, PrintWriter out) {
        this.catalogue = catalogue;
        this.words = words;
        this.ink = ink;
        this.out = out;
    }

    void show(Simulation now, List<Outcome> outcomes) {
        String left = now.party(0).name();
        String right = now.party(1).name();
        out.println(ink.bold(" ".repeat(MARGIN + 6 - left.length() / 2)
                + left
                + " ".repeat(Math.max(1, GAP + 1 - (left.length() + 1) / 2 - right.length() / 2))
                + right));
        for (int i = 0; i < outcomes.size(); i++) {
            row(i + 1, outcomes.get(i));
        }
    }

    private void row(int number, Outcome outcome) {
        String left = clipped(note(outcome, 0));
        String row = String.format("%4d ", number) + " ".repeat(MARGIN - left.length()) + left + " \u2502"
                + middle(outcome) + "\u2502 " + note(outcome, 1);
        out.println(row.stripTrailing());
    }

    private String middle(Outcome outcome) {
        Move move = outcome.move();
        int side = move.side();
        if (move instanceof Move.Deliver) {
            return arrow(side, outcome.before().to(side).get(0).toString(), false);
        } else if (move instanceof Move.Drop) {
            return arrow(side, outcome.before().to(side).get(0).toString(), true);
        } else if (move instanceof Move.Pass pass) {
            return centred("\u00b7\u00b7\u00b7 " + words.time(pass.until()) + " \u00b7\u00b7\u00b7");
        } else if (move instanceof Move.Call || move instanceof Move.Input || move instanceof Move.Answer) {
            String what = clipped(move.text().substring(move.text().indexOf('.') + 1));
            String padding = " ".repeat(GAP - what.length() - 2);
            return side == 0 ? " " + what + padding + " " : " " + padding + what + " ";
        }
        return centred(move.text());
    }

    /** Where a side went in a move: by the machine that is its own, if there is one and it moved. */
    private String note(Outcome outcome, int side) {
        Situation after = outcome.after().party(side).situation();
        if (after.ended() && !outcome.before().party(side).situation().ended()) {
            return after.refusal().map(refusal -> "fails: " + refusal.failure()).orElse("ends");
        }
        Set<String> others =
                outcome.after().party(1 - side).situation().machines().keySet();
        List<Entry> went = outcome.told().stream()
                .filter(told -> told.side() == side)
                .flatMap(told -> told.step().transitions().stream())
                .map(catalogue::entry)
                .filter(entry ->
                        entry.target().filter(t -> t instanceof Target.Goto).isPresent())
                .toList();
        return went.stream()
                .filter(entry -> !others.contains(entry.machine()))
                .findFirst()
                .or(() -> went.stream().findFirst())
                .flatMap(Entry::target)
                .map(target -> ((Target.Goto) target).state())
                .orElse("");
    }

    private static String arrow(int to, String label, boolean lost) {
        String text = label.length() > GAP - 8 ? label.substring(0, GAP - 11) + "..." : label;
        int dashes = GAP - text.length() - 3;
        int before = dashes / 2;
        String line = "\u2500".repeat(before) + " " + text + " " + "\u2500".repeat(dashes - before);
        String head = lost ? "\u2715" : to == 1 ? "\u25b6" : "\u25c0";
        return to == 1 ? line + head : head + line;
    }

    private static String centred(String text) {
        String shown = text.length() > GAP ? text.substring(0, GAP) : text;
        int before = (GAP - shown.length()) / 2;
        return " ".repeat(before) + shown + " ".repeat(GAP - shown.length() - before);
    }

    private static String clipped(String note) {
        return note.length() <= MARGIN ? note : note.substring(0, MARGIN - 3) + "...";
    }
}
