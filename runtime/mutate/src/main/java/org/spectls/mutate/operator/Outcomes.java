package org.spectls.mutate.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.parse.concrete.Piece;

/** What can go wrong with what a handler leads to. */
final class Outcomes {
    static final List<Operator> OPERATORS = List.of(
            new Operator("target-moved", "A transition leads elsewhere.", Outcomes::targetMoved),
            new Operator(
                    "assignment-dropped",
                    "A state's data, or an optional field, is not given its value.",
                    Outcomes::assignmentDropped));

    private Outcomes() {}

    private static List<Change> targetMoved(Site site) {
        boolean effects =
                site.parent().flatMap(outcome -> outcome.first("effectList")).isPresent();
        return switch (site.piece().rule()) {
            case "stateTarget" -> otherStates(site);
            case "exitTarget" -> otherExits(site);
            case "stayTarget" ->
                Stream.of("end", effects ? "" : "ignore")
                        .filter(target -> !target.isEmpty())
                        .map(target -> moved(site, target))
                        .toList();
            case "ignoreTarget" -> List.of(moved(site, "end"));
            case "rejectTarget" -> List.of(moved(site, "ignore"));
            case "endTarget", "failTarget" -> List.of(moved(site, effects ? "stay" : "ignore"));
            default -> List.of();
        };
    }

    /** The states before and behind it in the machine, and the one that it comes from. */
    private static List<Change> otherStates(Site site) {
        Piece name = site.piece().children().get(0);
        List<Change> changes = new ArrayList<>();
        neighbours(names(site, "state"), site.text(name))
                .forEach(other -> changes.add(Site.replace(name, other, Site.slug(site.text(name) + "-" + other))));
        changes.add(moved(site, "stay"));
        return changes;
    }

    private static List<Change> otherExits(Site site) {
        Piece name = site.piece().first("name").orElseThrow();
        return neighbours(names(site, "exitDecl"), site.text(name)).stream()
                .map(other -> Site.replace(name, other, Site.slug(site.text(name) + "-" + other)))
                .toList();
    }

    private static Change moved(Site site, String target) {
        return Site.replace(
                site.piece(),
                target,
                Site.slug(site.text(site.piece().children().get(0)) + "-" + target));
    }

    private static List<String> neighbours(List<String> all, String name) {
        int place = all.indexOf(name);
        return place < 0
                ? all.stream().limit(1).toList()
                : Stream.of(place - 1, place + 1)
                        .filter(i -> i >= 0 && i < all.size())
                        .map(all::get)
                        .toList();
    }

    /** The names of what the machine declares by a rule. */
    private static List<String> names(Site site, String rule) {
        Optional<Piece> machine = site.around("machineDecl", "submachineDecl");
        return machine.stream()
                .flatMap(Piece::walk)
                .filter(piece -> piece.is(rule))
                .map(piece -> site.text(piece.first("name").orElseThrow()))
                .toList();
    }

    private static List<Change> assignmentDropped(Site site) {
        List<Piece> assignments = site.piece().all("assignment");
        if (!site.is("withClause", "constructExpr") || assignments.isEmpty()) {
            return List.of();
        }
        List<Change> several = site.removals(assignments);
        Piece whole = site.is("withClause") ? site.piece() : assignments.get(0);
        return several.isEmpty() ? List.of(Site.replace(whole, "", name(site, assignments.get(0)))) : several;
    }

    private static String name(Site site, Piece assignment) {
        return Site.slug(site.text(assignment));
    }
}
