package org.spectls.mutate.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.compiler.parse.concrete.Piece;

/** What can go wrong in expressions: conditions, what is sent, what is computed. */
final class Expressions {
    private static final Map<String, List<String>> COMPARISONS = Map.of(
            "==", List.of("!="),
            "!=", List.of("=="),
            "<", List.of("<=", ">"),
            "<=", List.of("<", ">="),
            ">", List.of(">=", "<"),
            ">=", List.of(">", "<="));

    static final List<Operator> OPERATORS = List.of(
            new Operator("condition-dropped", "One half of `&&` or `||` is left out.", Expressions::conditionDropped),
            new Operator("logic-exchanged", "`&&` and `||` are taken for each other.", Expressions::logicExchanged),
            new Operator(
                    "comparison-changed",
                    "A comparison is another: the opposite, or with the bound in or out.",
                    Expressions::comparisonChanged),
            new Operator("negation-dropped", "A `!` is left out.", Expressions::negationDropped),
            new Operator("membership-negated", "`contains` or `in` asks for the opposite.", Expressions::contained),
            new Operator("presence-exchanged", "`present` and `absent` are exchanged.", Expressions::presence),
            new Operator("quantifier-exchanged", "`any` and `all` are exchanged.", Expressions::quantifier),
            new Operator(
                    "selection-dropped",
                    "A query or list takes what its condition leaves out, too.",
                    Expressions::selection),
            new Operator(
                    "default-taken", "What is there is ignored for what `or` stands in with.", Expressions::fallback),
            new Operator("branches-exchanged", "`then` and `else` are exchanged.", Expressions::branches),
            new Operator("operands-exchanged", "Two things are joined the other way round.", Expressions::operands),
            new Operator(
                    "operand-dropped",
                    "One of two things that are added or joined is left out.",
                    Expressions::operandDropped),
            new Operator("arguments-exchanged", "Two arguments are exchanged.", Expressions::arguments),
            new Operator("element-dropped", "A list's element is left out.", Expressions::elementDropped),
            new Operator("elements-reordered", "Two of a list's elements are exchanged.", Expressions::elements));

    private Expressions() {}

    private static List<Change> conditionDropped(Site site) {
        return site.is("andExpr", "orExpr") ? halves(site) : List.of();
    }

    private static List<Change> halves(Site site) {
        return site.expressions().stream()
                .map(kept -> Site.replace(site.piece(), site.text(kept), Site.slug("only " + site.text(kept))))
                .toList();
    }

    private static List<Change> logicExchanged(Site site) {
        if (!site.is("andExpr", "orExpr")) {
            return List.of();
        }
        Piece operator = site.piece().children().get(1);
        List<Piece> halves = site.expressions();
        String other = operator.is("AND") ? "||" : "&&";
        return List.of(Site.replace(
                site.piece(),
                "(" + site.text(halves.get(0)) + " " + other + " " + site.text(halves.get(1)) + ")",
                site.slugOf()));
    }

    private static List<Change> comparisonChanged(Site site) {
        if (!site.is("compareExpr")) {
            return List.of();
        }
        Piece operator = site.piece().children().get(1);
        return COMPARISONS.getOrDefault(site.text(operator), List.of()).stream()
                .map(other -> Site.replace(operator, other, site.slugOf() + other))
                .toList();
    }

    private static List<Change> negationDropped(Site site) {
        return site.is("notExpr")
                ? List.of(
                        Site.replace(site.piece(), site.text(site.expressions().get(0)), site.slugOf()))
                : List.of();
    }

    private static List<Change> contained(Site site) {
        return site.is("containsExpr", "inExpr")
                ? List.of(Site.replace(site.piece(), "!(" + site.text(site.piece()) + ")", site.slugOf()))
                : List.of();
    }

    private static List<Change> presence(Site site) {
        if (!site.is("presenceExpr")) {
            return List.of();
        }
        Piece word = site.piece().children().get(1);
        return List.of(Site.replace(word, word.is("PRESENT") ? "absent" : "present", site.slugOf()));
    }

    private static List<Change> quantifier(Site site) {
        Piece word = site.piece().children().isEmpty()
                ? site.piece()
                : site.piece().children().get(0);
        return site.is("queryExpr") && word.is("ANY", "ALL")
                ? List.of(Site.replace(word, word.is("ANY") ? "all" : "any", site.slugOf()))
                : List.of();
    }

    private static List<Change> selection(Site site) {
        List<Piece> expressions = site.expressions();
        Piece condition = expressions.isEmpty() ? site.piece() : expressions.get(expressions.size() - 1);
        boolean conditional = site.is("queryExpr")
                || (site.is("forClause") && site.piece().first("WHERE").isPresent())
                || (site.is("listItem") && site.piece().first("IF").isPresent());
        return conditional ? List.of(Site.replace(condition, "true", Site.slug(site.text(condition)))) : List.of();
    }

    private static List<Change> fallback(Site site) {
        return site.is("defaultExpr")
                ? List.of(
                        Site.replace(site.piece(), site.text(site.expressions().get(1)), site.slugOf()))
                : List.of();
    }

    private static List<Change> branches(Site site) {
        return site.is("conditionalExpr")
                ? List.of(site.exchange(
                        site.expressions().get(1), site.expressions().get(2)))
                : List.of();
    }

    private static List<Change> operands(Site site) {
        return site.is("addExpr") && !site.isSum() ? site.exchanges(site.expressions()) : List.of();
    }

    private static List<Change> operandDropped(Site site) {
        return site.is("addExpr", "multiplyExpr") ? halves(site) : List.of();
    }

    private static List<Change> arguments(Site site) {
        return site.is("callArguments") ? site.exchanges(site.expressions()) : List.of();
    }

    private static List<Change> elementDropped(Site site) {
        if (!site.is("listExpr") || site.piece().first("forClause").isPresent()) {
            return List.of();
        }
        List<Piece> items = site.piece().all("listItem");
        List<Change> changes = new ArrayList<>(site.removals(items));
        if (items.size() == 1) {
            changes.add(site.remove(items.get(0)));
        }
        return changes;
    }

    private static List<Change> elements(Site site) {
        return site.is("listExpr") ? site.exchanges(site.piece().all("listItem")) : List.of();
    }
}
