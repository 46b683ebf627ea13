package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.spectls.grammar.SpecParser;

/** Tells how far a line is indented, from the columns of what stands before it. */
final class Indentation {
    static final int STEP = 4;

    private final Map<Token, Piece> pieces = new HashMap<>();

    Indentation(List<Piece> pieces) {
        pieces.forEach(piece -> this.pieces.put(piece.token, piece));
    }

    /** The column of a piece that begins a line; what stands before it has its columns. */
    int of(Piece piece) {
        if (piece.isCloser() && piece.partner != null) {
            return closer(piece.partner);
        }
        ParserRuleContext child = piece.parent;
        for (ParserRuleContext node = piece.parent; node != null; node = node.getParent()) {
            Piece start = pieces.get(node.getStart());
            if (start != null && start != piece) {
                OptionalInt column = inside(node, child, piece, start);
                if (column.isPresent()) {
                    return column.getAsInt();
                }
            }
            child = node;
        }
        return 0;
    }

    /** Where a comment stands that has a line of its own before a piece. */
    int ofComment(Piece piece) {
        return piece.isCloser() && piece.partner != null ? content(piece.partner) : of(piece);
    }

    private OptionalInt inside(ParserRuleContext node, ParserRuleContext child, Piece piece, Piece start) {
        Optional<Piece> bracket = bracketAround(node, piece);
        if (bracket.isPresent()) {
            return OptionalInt.of(content(bracket.get()));
        }
        if (piece.previous != null && piece.previous.is(DOC_COMMENT) && start.is(DOC_COMMENT)) {
            return OptionalInt.of(start.column);
        }
        if (node instanceof SpecParser.EffectListContext) {
            return OptionalInt.of(start.column);
        }
        if (node instanceof SpecParser.EffectContext
                || node instanceof SpecParser.ListItemContext
                || node instanceof SpecParser.AssignmentContext) {
            return OptionalInt.of(start.column + STEP);
        }
        if (node instanceof SpecParser.WithClauseContext) {
            return OptionalInt.of(start.column + "with ".length());
        }
        if (node instanceof SpecParser.ViewDeclContext && child != node) {
            return OptionalInt.of(start.column + STEP + "shows ".length());
        }
        if (node instanceof SpecParser.FunctionDeclContext && child instanceof SpecParser.ExprContext) {
            Piece expr = pieces.get(child.getStart());
            return OptionalInt.of(expr == null || expr == piece ? start.column + STEP : expr.column);
        }
        if (node instanceof SpecParser.OutcomeContext) {
            return start.beginsLine ? OptionalInt.of(start.column + (piece.is(DO) ? 0 : STEP)) : OptionalInt.empty();
        }
        if (node instanceof SpecParser.StateContext state && piece.isIn(SpecParser.AwaitingContext.class)) {
            Piece name = pieces.get(state.name().getStart());
            return OptionalInt.of(name == null ? STEP : name.column);
        }
        return start.beginsLine && !isGroup(node) ? OptionalInt.of(start.column + STEP) : OptionalInt.empty();
    }

    /** Constructs that only hold others, one below the other. */
    private static boolean isGroup(ParserRuleContext node) {
        return node instanceof SpecParser.SpecificationContext
                || node instanceof SpecParser.DeclarationContext
                || node instanceof SpecParser.MachineItemContext
                || node instanceof SpecParser.SubmachineItemContext
                || node instanceof SpecParser.DocumentedHandlerContext
                || node instanceof SpecParser.BodyContext
                || node instanceof SpecParser.ExprContext
                || node instanceof SpecParser.PropertyExprContext;
    }

    /** The opening bracket of the construct's own pair that a piece stands in. */
    private Optional<Piece> bracketAround(ParserRuleContext node, Piece piece) {
        for (Piece p = piece.previous;
                p != null && p.token.getTokenIndex() >= node.getStart().getTokenIndex(); ) {
            if (p.isOpener() && p.parent == node) {
                return Optional.of(p);
            }
            // Pairs that are closed already are passed over in one go.
            p = p.isCloser() && p.partner != null ? p.partner.previous : p.previous;
        }
        return Optional.empty();
    }

    private int content(Piece opener) {
        if (opener.next != null && !opener.endsLine()) {
            return opener.next.column;
        }
        return base(opener) + STEP;
    }

    private int closer(Piece opener) {
        Piece first = lineStart(opener);
        boolean definition = first.is(ASSIGN) && first.isIn(SpecParser.FunctionDeclContext.class);
        return base(opener) + (definition ? "= ".length() : 0);
    }

    /** The column that the contents of brackets count from. */
    private int base(Piece opener) {
        Piece first = lineStart(opener);
        for (ParserRuleContext node = opener.parent; node != null; node = node.getParent()) {
            Piece start = pieces.get(node.getStart());
            if (start != null && start.line == opener.line && node instanceof SpecParser.EffectContext) {
                return start.column;
            }
        }
        Piece owner = pieces.get(opener.parent.getStart());
        return owner != null && owner.beginsLine ? owner.column : first.column;
    }

    private static Piece lineStart(Piece piece) {
        Piece first = piece;
        while (!first.beginsLine && first.previous != null) {
            first = first.previous;
        }
        return first;
    }
}
