package org.spectls.mutate.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.spectls.compiler.parse.concrete.Piece;

/** What can go wrong with single words: names and literals. */
final class Words {
    static final List<Operator> OPERATORS = List.of(
            new Operator("alert-exchanged", "A failure is another one.", Words::failureExchanged),
            new Operator("member-exchanged", "A member or row is another one of its kind.", Words::memberExchanged),
            new Operator("number-changed", "A number is one more, or one less.", Words::numberChanged),
            new Operator("duration-changed", "A duration is twice as long.", Words::durationChanged),
            new Operator("truth-changed", "`true` and `false` are exchanged.", Words::truthChanged),
            new Operator("text-changed", "A text has another last letter.", Words::textChanged));

    private Words() {}

    private static List<Change> failureExchanged(Site site) {
        Optional<String> failure = site.lexicon().failure();
        if (site.is("faultRule")) {
            List<Piece> names = site.piece().all("name");
            return failure.map(type -> exchanged(site, names.get(names.size() - 1), type))
                    .orElse(List.of());
        }
        return member(site).filter(type -> failure.equals(Optional.of(type))).stream()
                .flatMap(type -> exchanged(site, named(site), type).stream())
                .toList();
    }

    private static List<Change> memberExchanged(Site site) {
        Optional<String> failure = site.lexicon().failure();
        return member(site).filter(type -> !failure.equals(Optional.of(type))).stream()
                .flatMap(type -> exchanged(site, named(site), type).stream())
                .toList();
    }

    /** Not of a field of a member. */
    private static Optional<String> member(Site site) {
        boolean whole = site.is("nameExpr", "fieldExpr")
                && site.parent().filter(parent -> parent.is("fieldExpr")).isEmpty();
        boolean column = site.is("nameExpr")
                && site.parent().filter(parent -> parent.is("fieldExpr")).isPresent();
        return whole || column ? site.memberType() : Optional.empty();
    }

    /** The last name: before it there may be that of the type. */
    private static Piece named(Site site) {
        List<Piece> names = site.piece().all("name");
        return names.get(names.size() - 1);
    }

    private static List<Change> exchanged(Site site, Piece name, String type) {
        return site.lexicon().next(type, site.text(name)).stream()
                .map(other -> Site.replace(name, other, Site.slug(site.text(name) + "-" + other)))
                .toList();
    }

    /** Of literals, codes and bounds alike. */
    private static List<Change> numberChanged(Site site) {
        if (!site.is("NUMBER", "HEX")) {
            return List.of();
        }
        String written = site.text(site.piece());
        long value = Long.decode(written.replaceFirst("^0+(?=[0-9])", ""));
        return LongStream.of(value + 1, value - 1)
                .filter(other -> other >= 0)
                .mapToObj(other -> Site.replace(
                        site.piece(),
                        site.is("HEX")
                                ? ("0x%0" + (written.length() - 2) + "X").formatted(other)
                                : Long.toString(other),
                        written + (other > value ? "+1" : "-1")))
                .toList();
    }

    private static List<Change> durationChanged(Site site) {
        if (!site.is("DURATION")) {
            return List.of();
        }
        String written = site.text(site.piece());
        String unit = written.replaceFirst("[0-9]+", "");
        long value = Long.parseLong(written.substring(0, written.length() - unit.length()));
        return List.of(site.replace(site.piece(), 2 * value + unit));
    }

    private static List<Change> truthChanged(Site site) {
        return site.is("TRUE", "FALSE")
                ? List.of(site.replace(site.piece(), site.is("TRUE") ? "false" : "true"))
                : List.of();
    }

    private static List<Change> textChanged(Site site) {
        if (!site.is("STRING")) {
            return List.of();
        }
        String written = site.text(site.piece());
        String content = written.substring(1, written.length() - 1);
        String changed = content.isEmpty()
                ? "x"
                : content.substring(0, content.length() - 1) + (content.endsWith("x") ? "y" : "x");
        return List.of(site.replace(site.piece(), "\"" + changed + "\""));
    }
}
