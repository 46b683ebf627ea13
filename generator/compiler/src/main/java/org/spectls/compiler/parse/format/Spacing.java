package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.spectls.grammar.SpecParser;

/** Decides how many spaces stand between pieces of a line, before anything is aligned. */
final class Spacing {
    private static final int[] TIGHT_BEFORE = {COMMA, SEMICOLON, DOT, OPT_DOT, QUESTION, RPAREN, RBRACKET, CARET};
    private static final int[] TIGHT_AFTER = {LPAREN, LBRACKET, DOT, OPT_DOT, NOT, CARET};

    /** Constructs whose opening bracket follows the name before it at once. */
    private static final Set<Class<?>> TIGHT_BRACKETS = Set.of(
            SpecParser.CallArgumentsContext.class,
            SpecParser.ParamsContext.class,
            SpecParser.NameListContext.class,
            SpecParser.ArgumentsContext.class,
            SpecParser.EnumMemberContext.class,
            SpecParser.ContextArgumentsContext.class,
            SpecParser.StartEffectContext.class,
            SpecParser.OnFailContext.class,
            SpecParser.IndexExprContext.class,
            SpecParser.FixedSizeContext.class,
            SpecParser.RestSizeContext.class);

    private Spacing() {}

    static void decide(List<Piece> pieces) {
        for (Piece piece : pieces) {
            Piece before = piece.previous;
            piece.spaces =
                    before == null ? 0 : piece.is(CITATION) ? margin(before, piece) : isTight(before, piece) ? 0 : 1;
        }
    }

    /** A citation at the end of a line is a margin note. */
    private static int margin(Piece before, Piece citation) {
        if (before.is(CITATION)) {
            return 1;
        }
        Piece last = citation;
        while (last.next != null && last.next.is(CITATION) && !last.next.beginsLine) {
            last = last.next;
        }
        return last.endsLine() ? 2 : 1;
    }

    private static boolean isTight(Piece before, Piece piece) {
        return piece.is(TIGHT_BEFORE)
                || before.is(TIGHT_AFTER)
                || (before.is(LBRACE) && piece.is(RBRACE))
                || (piece.is(COLON) && !piece.isIn(SpecParser.TableDeclContext.class))
                || (piece.is(LPAREN, LBRACKET) && isTightBracket(piece))
                || (piece.is(LT, GT) && piece.isIn(SpecParser.VectorSizeContext.class))
                || (before.is(LT) && before.isIn(SpecParser.VectorSizeContext.class))
                || isTightSign(before)
                || isTightSign(piece);
    }

    private static boolean isTightBracket(Piece bracket) {
        boolean carrying = bracket.previous != null && bracket.previous.is(CARRYING);
        return TIGHT_BRACKETS.contains(bracket.parent.getClass()) && !carrying;
    }

    /** Signs of constant expressions, and the dots of a range with nothing but single words at its ends. */
    private static boolean isTightSign(Piece sign) {
        if (sign.is(PLUS, MINUS)) {
            return sign.isIn(SpecParser.ConstOperatorContext.class);
        }
        if (!sign.is(DOT_DOT)) {
            return false;
        }
        return !(sign.parent instanceof SpecParser.IndexExprContext slice)
                || (isWord(slice.from) && (slice.to == null || isWord(slice.to)));
    }

    private static boolean isWord(ParserRuleContext expr) {
        return expr.getStart() == expr.getStop();
    }
}
