package org.spectls.mutate.operator;

import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.parse.concrete.Piece;

/** What can go wrong with the steps of a handler, and with the handler itself. */
final class Steps {
    static final List<Operator> OPERATORS = List.of(
            new Operator("require-removed", "A `require` is removed.", Steps::requireRemoved),
            new Operator("require-negated", "A `require` asks for the opposite.", Steps::requireNegated),
            new Operator("handler-removed", "A handler is removed.", Steps::handlerRemoved));

    private Steps() {}

    private static List<Change> requireRemoved(Site site) {
        return site.is("requireStep") ? List.of(Site.replace(site.piece(), "", refusal(site))) : List.of();
    }

    private static List<Change> requireNegated(Site site) {
        if (!site.is("requireStep")) {
            return List.of();
        }
        Piece condition = site.expressions().get(0);
        return List.of(Site.replace(condition, "!(" + site.text(condition) + ")", refusal(site)));
    }

    private static List<Change> handlerRemoved(Site site) {
        boolean removable = site.is("documentedHandler")
                || (site.is("machineItem") && site.piece().first("handler").isPresent());
        return removable ? List.of(Site.replace(site.piece(), "", "")) : List.of();
    }

    /** What `as` says, or else the failure. */
    private static String refusal(Site site) {
        Piece failure = site.expressions().get(1);
        return Stream.concat(Stream.of(failure), site.piece().all("name").stream())
                .reduce((first, last) -> last)
                .map(site::text)
                .map(Site::slug)
                .orElse("");
    }
}
