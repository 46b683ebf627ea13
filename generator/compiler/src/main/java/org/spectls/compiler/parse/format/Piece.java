package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A token on its way to its place. Each pass fills in a part: line breaks, spaces, alignment, columns. */
final class Piece {
    final Token token;
    /** The innermost construct that the token belongs to. */
    final ParserRuleContext parent;

    final String text;
    /** Comments on lines of their own before the token; an empty string is an empty line. */
    final List<String> comments = new ArrayList<>();
    /** A comment behind the token, at the end of its line; empty when there is none. */
    String trailing = "";
    /** The author began a line here. */
    boolean broken;
    /** The author left an empty line before the token and its comments. */
    boolean apart;

    @Nullable
    Piece previous;

    @Nullable
    Piece next;
    /** The other one of a pair of brackets. */
    @Nullable
    Piece partner;

    boolean beginsLine;
    /** How many spaces stand before it, unless it begins a line. */
    int spaces;

    int line;
    int column;

    Piece(Token token, ParserRuleContext parent) {
        this.token = token;
        this.parent = parent;
        this.text = token.getType() == EOF ? "" : token.getText().stripTrailing();
    }

    boolean is(int... types) {
        for (int type : types) {
            if (type == token.getType()) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(Class<? extends ParserRuleContext> construct) {
        return construct.isInstance(parent);
    }

    /** Whether the token is the first of a construct, or the first after its doc comment. */
    boolean begins(ParserRuleContext construct) {
        return construct.getStart() == token || (!is(DOC_COMMENT) && isAfterDoc(construct));
    }

    private boolean isAfterDoc(ParserRuleContext construct) {
        Piece doc = previous;
        while (doc != null && doc.is(DOC_COMMENT) && construct.getStart() != doc.token) {
            doc = doc.previous;
        }
        return doc != null && doc.is(DOC_COMMENT);
    }

    boolean isOpener() {
        return is(LBRACE, LBRACKET, LPAREN);
    }

    boolean isCloser() {
        return is(RBRACE, RBRACKET, RPAREN);
    }

    boolean endsLine() {
        return next == null || next.beginsLine;
    }

    /** The constructs that begin with this token, the smallest first. */
    List<ParserRuleContext> begun() {
        var begun = new ArrayList<ParserRuleContext>();
        for (ParserRuleContext c = parent; c != null && begins(c); c = c.getParent()) {
            begun.add(c);
        }
        return begun;
    }

    @Override
    public String toString() {
        return text;
    }
}
