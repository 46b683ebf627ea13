package org.spectls.mutate.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.parse.concrete.Piece;

/** What can go wrong where alternatives are told apart. */
final class Choices {
    static final List<Operator> OPERATORS = List.of(
            new Operator("guard-negated", "An alternative's guard is the opposite.", Choices::guardNegated),
            new Operator(
                    "guard-dropped",
                    "One alternative is always taken, whatever its guard says; the others are gone.",
                    Choices::guardDropped),
            new Operator("alternative-removed", "An alternative is removed.", Choices::alternativeRemoved),
            new Operator(
                    "outcomes-exchanged",
                    "Two alternatives lead to what the other one should lead to.",
                    Choices::outcomesExchanged));

    private Choices() {}

    private static List<Change> guardNegated(Site site) {
        if (!site.is("alternative") || site.piece().first("LET").isPresent()) {
            return List.of();
        }
        return site.expressions().stream()
                .map(guard -> Site.replace(guard, "!(" + site.text(guard) + ")", label(site, site.piece())))
                .toList();
    }

    private static List<Change> guardDropped(Site site) {
        List<Piece> alternatives = site.piece().all("alternative");
        if (alternatives.size() < 2) {
            return List.of();
        }
        Piece last = alternatives.get(alternatives.size() - 1);
        return alternatives.stream()
                .map(kept -> new Change(
                        new Edit(alternatives.get(0).start(), last.end(), content(site, kept)), label(site, kept)))
                .toList();
    }

    private static List<Change> alternativeRemoved(Site site) {
        return site.is("alternative") ? List.of(Site.replace(site.piece(), "", label(site, site.piece()))) : List.of();
    }

    private static List<Change> outcomesExchanged(Site site) {
        List<Piece> alternatives = site.piece().all("alternative");
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < alternatives.size(); i++) {
            Piece first = alternatives.get(i);
            Piece second = alternatives.get(i + 1);
            String exchanged = head(site, first)
                    + consequence(site, second)
                    + site.source().text().substring(first.end(), second.start())
                    + head(site, second)
                    + consequence(site, first);
            changes.add(new Change(new Edit(first.start(), second.end(), exchanged), label(site, first)));
        }
        return changes;
    }

    /** What {@code as} says, or else the guard. */
    static String label(Site site, Piece alternative) {
        List<Piece> names = alternative.all("name");
        Optional<Piece> label = alternative.first("AS").isPresent()
                ? Optional.of(names.get(names.size() - 1))
                : Site.expressions(alternative).stream().findFirst();
        return label.map(site::text).map(Site::slug).orElse("otherwise");
    }

    /** Its guard, with its name. */
    private static String head(Site site, Piece alternative) {
        return site.source().text().substring(alternative.start(), consequenceStart(alternative));
    }

    private static String consequence(Site site, Piece alternative) {
        return site.source().text().substring(consequenceStart(alternative), alternative.end());
    }

    /** What it leads to, without the braces that keep it together. */
    private static String content(Site site, Piece alternative) {
        return alternative.first("body").map(site::text).orElseGet(() -> consequence(site, alternative));
    }

    private static int consequenceStart(Piece alternative) {
        return alternative.children().stream()
                .filter(child -> child.is("THEN", "requireStep", "letStep", "useStep", "outcome"))
                .findFirst()
                .map(Piece::start)
                .orElse(alternative.end());
    }
}
