package org.spectls.compiler.resolve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.syntax.AssignmentSyntax;
import org.spectls.compiler.syntax.Declaration.FunctionDecl;
import org.spectls.compiler.syntax.Expression;

/** Functions come to an end: none calls itself, not even by way of another. */
final class FunctionCycles {
    private final World world;
    private final Set<String> reported = new HashSet<>();

    FunctionCycles(World world) {
        this.world = world;
    }

    void check() {
        world.declarations.of(FunctionDecl.class).forEach(function -> follow(function, new LinkedHashSet<>()));
    }

    private void follow(FunctionDecl function, Set<String> path) {
        String name = function.name().text();
        if (!path.add(name)) {
            List<String> cycle = path.stream().dropWhile(n -> !n.equals(name)).toList();
            if (cycle.stream().noneMatch(reported::contains)) {
                reported.addAll(cycle);
                world.errors.report(
                        "TLS0230",
                        function.name().span(),
                        "`" + name + "` calls itself"
                                + (cycle.size() == 1
                                        ? ""
                                        : " by way of " + Words.quoted(cycle.subList(1, cycle.size()))),
                        "go through lists with `any`, `all`, `first` or `for`");
            }
            return;
        }
        function.body().stream()
                .flatMap(FunctionCycles::calls)
                .distinct()
                .flatMap(callee -> world.declarations.find(FunctionDecl.class, callee).stream())
                .forEach(callee -> follow(callee, path));
        path.remove(name);
    }

    private static Stream<String> calls(Expression syntax) {
        Stream<String> own = syntax instanceof Expression.Call call
                ? Stream.of(call.function().text())
                : Stream.empty();
        return Stream.concat(own, parts(syntax).flatMap(FunctionCycles::calls));
    }

    private static Stream<Expression> parts(Expression syntax) {
        if (syntax instanceof Expression.Call call) {
            return call.arguments().stream();
        } else if (syntax instanceof Expression.Select select) {
            return Stream.of(select.target());
        } else if (syntax instanceof Expression.Index index) {
            return Stream.of(index.target(), index.index());
        } else if (syntax instanceof Expression.Slice slice) {
            return Stream.concat(Stream.of(slice.target(), slice.from()), slice.to().stream());
        } else if (syntax instanceof Expression.Not not) {
            return Stream.of(not.operand());
        } else if (syntax instanceof Expression.Binary binary) {
            return Stream.of(binary.left(), binary.right());
        } else if (syntax instanceof Expression.Presence presence) {
            return Stream.of(presence.target());
        } else if (syntax instanceof Expression.Contains contains) {
            return Stream.of(contains.list(), contains.element());
        } else if (syntax instanceof Expression.Default fallback) {
            return Stream.of(fallback.optional(), fallback.fallback());
        }
        return composites(syntax);
    }

    private static Stream<Expression> composites(Expression syntax) {
        if (syntax instanceof Expression.Query query) {
            return Stream.of(query.source(), query.condition());
        } else if (syntax instanceof Expression.Conditional choice) {
            return Stream.of(choice.condition(), choice.then(), choice.otherwise());
        } else if (syntax instanceof Expression.Construct construct) {
            return construct.assignments().stream().map(AssignmentSyntax::value);
        } else if (syntax instanceof Expression.Comprehension comprehension) {
            return Stream.concat(
                    Stream.of(comprehension.value(), comprehension.source()), comprehension.condition().stream());
        } else if (syntax instanceof Expression.ListLiteral list) {
            return list.items().stream()
                    .flatMap(item -> Stream.concat(Stream.of(item.value()), item.condition().stream()));
        }
        return Stream.empty();
    }
}
