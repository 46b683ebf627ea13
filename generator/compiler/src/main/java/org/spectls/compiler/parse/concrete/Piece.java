package org.spectls.compiler.parse.concrete;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of a source text as the grammar has it, with every word: a tool that changes texts needs to know where things
 * begin and end.
 *
 * @param rule of the grammar, or the label of its alternative, as in {@code requireStep}; of a word, its name in upper case
 * @param start the first character
 * @param end behind the last character
 * @param children in their order; none in a word
 */
public record Piece(String rule, int start, int end, List<Piece> children) {
    public Piece {
        children = List.copyOf(children);
    }

    /** Whether it is of one of these rules. */
    public boolean is(String... rules) {
        return List.of(rules).contains(rule);
    }

    /** The children of a rule. */
    public List<Piece> all(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    /** The first child of a rule. */
    public Optional<Piece> first(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).findFirst();
    }

    /** It, and all that is in it, from the outside in. */
    public Stream<Piece> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Piece::walk));
    }

    /** Its part of the text that it was made of. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
