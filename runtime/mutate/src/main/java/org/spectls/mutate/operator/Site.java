package org.spectls.mutate.operator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.parse.concrete.Piece;

/**
 * A piece of a specification, where it stands: what an operator looks at.
 *
 * @param enclosing the pieces around it, the outermost first
 */
record Site(Source source, Piece piece, List<Piece> enclosing, Lexicon lexicon) {
    private static final String EXPRESSION = "Expr";

    /** Of a part of an identifier. */
    private static final int LONGEST = 48;

    Site {
        enclosing = List.copyOf(enclosing);
    }

    boolean is(String... rules) {
        return piece.is(rules);
    }

    /** What directly encloses it. */
    Optional<Piece> parent() {
        return enclosing.isEmpty() ? Optional.empty() : Optional.of(enclosing.get(enclosing.size() - 1));
    }

    /** The nearest piece around it that is of one of these rules. */
    Optional<Piece> around(String... rules) {
        for (int i = enclosing.size() - 1; i >= 0; i--) {
            if (enclosing.get(i).is(rules)) {
                return Optional.of(enclosing.get(i));
            }
        }
        return Optional.empty();
    }

    /** As it is written. */
    String text(Piece part) {
        return part.in(source.text());
    }

    /** The type of the member that it names, if it names one. */
    Optional<String> memberType() {
        return lexicon.typeAt(
                source.file().path(),
                source.lines().line(piece.start()),
                source.lines().column(piece.start()));
    }

    /** Whether numbers are added or multiplied here. */
    boolean isSum() {
        return lexicon.isSum(
                source.file().path(),
                source.lines().line(piece.start()),
                source.lines().column(piece.start()));
    }

    /** The expressions that directly belong to it. */
    List<Piece> expressions() {
        return expressions(piece);
    }

    static List<Piece> expressions(Piece of) {
        return of.children().stream()
                .filter(child -> child.rule().endsWith(EXPRESSION))
                .toList();
    }

    /** Two parts change places; the first one stands before the second one. */
    Change exchange(Piece first, Piece second) {
        String between = source.text().substring(first.end(), second.start());
        return new Change(
                new Edit(first.start(), second.end(), text(second) + between + text(first)), slug(text(first)));
    }

    /** Each part but the last one changes places with the next one. */
    List<Change> exchanges(List<Piece> list) {
        return Stream.iterate(0, i -> i + 1)
                .limit(Math.max(0, list.size() - 1))
                .map(i -> exchange(list.get(i), list.get(i + 1)))
                .toList();
    }

    /** Each of several parts is removed, with the comma beside it; not if there is only one. */
    List<Change> removals(List<Piece> list) {
        return Stream.iterate(0, i -> i + 1)
                .limit(list.size() < 2 ? 0 : list.size())
                .map(i -> new Change(removeOne(list, i), slug(text(list.get(i)))))
                .toList();
    }

    Change remove(Piece part) {
        return replace(part, "", slug(text(part)));
    }

    Change replace(Piece part, String replacement) {
        return replace(part, replacement, slug(text(part)));
    }

    static Change replace(Piece part, String replacement, String detail) {
        return new Change(new Edit(part.start(), part.end(), replacement), detail);
    }

    /** Its own words, fit for an identifier. */
    String slugOf() {
        return slug(text(piece));
    }

    /** Words, fit for an identifier. */
    static String slug(String words) {
        String slug = words.replaceAll("[^A-Za-z0-9_.!&|<>=+?]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-$", "");
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Edit removeOne(List<Piece> list, int index) {
        return index > 0
                ? new Edit(list.get(index - 1).end(), list.get(index).end(), "")
                : new Edit(list.get(0).start(), list.get(1).start(), "");
    }
}
