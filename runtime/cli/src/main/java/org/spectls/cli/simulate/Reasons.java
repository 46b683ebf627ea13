package org.spectls.cli.simulate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.cli.simulate.Catalogue.Entry;
import org.spectls.cli.simulate.Outcome.Taken;
import org.spectls.cli.simulate.Outcome.Told;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.interpreter.Decision;
import org.spectls.interpreter.Observer.Truth;

/** Says why a move leads where it does: what was asked on the way, with what answer, and where that is written. */
final class Reasons {
    private final Catalogue catalogue;
    private final Words words;
    private final Ink ink;
    private final PrintWriter out;

    Reasons(Catalogue catalogue, Words words, Ink ink, PrintWriter out) {
        this.catalogue = catalogue;
        this.words = words;
        this.ink = ink;
        this.out = out;
    }

    void show(Outcome outcome) {
        out.println(ink.bold(words.move(outcome.before(), outcome.move())));
        for (Told told : outcome.told()) {
            // How a record is framed is of interest when it is refused.
            boolean refused =
                    told.step().transitions().stream().map(catalogue::entry).anyMatch(Entry::refuses);
            if (!told.inner() || refused) {
                told.decisions().forEach(this::decision);
            }
            for (String id : told.step().transitions()) {
                Entry entry = catalogue.entry(id);
                if (entry.counts()) {
                    transition(outcome.after().party(told.side()), entry);
                }
            }
        }
        if (outcome.told().isEmpty()) {
            out.println("  nobody is told anything");
        }
    }

    private void decision(Taken taken) {
        Optional<Decision> found = catalogue.decision(taken.id());
        if (found.isEmpty()) {
            return;
        }
        Decision decision = found.get();
        String mark = taken.outcome() ? ink.good("\u2713") : ink.bad("\u2717");
        String citations = decision.kind() == Decision.Kind.REQUIRE
                ? cited(catalogue.entry(taken.id()).note().citations())
                : "";
        out.println("    " + mark + " " + kind(decision.kind()) + " " + decision.condition() + "  "
                + ink.faint(decision.span() + citations));
        if (decision.atoms().size() > 1) {
            for (int i = 0; i < decision.atoms().size(); i++) {
                out.println("        " + truth(taken.atoms().get(i)) + " "
                        + decision.atoms().get(i));
            }
        }
    }

    private void transition(Party party, Entry entry) {
        out.println("  " + party.name() + "  " + words.transition(entry) + "  "
                + ink.faint(entry.note().span().toString()));
        String doc = entry.note().doc().isEmpty()
                ? entry.handler().doc()
                : entry.note().doc();
        doc.lines().forEach(line -> out.println("      " + ink.faint(line)));
    }

    private String truth(Truth truth) {
        return switch (truth) {
            case TRUE -> ink.good("yes");
            case FALSE -> ink.bad("no ");
            case UNEVALUATED -> ink.faint("-  ");
        };
    }

    private static String kind(Decision.Kind kind) {
        return switch (kind) {
            case REQUIRE -> "require";
            case GUARD -> "when";
            case EFFECT -> "if";
        };
    }

    private static String cited(List<Citation> citations) {
        return citations.isEmpty()
                ? ""
                : "  " + citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
    }
}
