package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.spectls.grammar.SpecParser;

/** The pieces of one line. {@code construct}: what begins it, of the kinds that may be aligned. */
record Line(List<Piece> pieces, @Nullable ParserRuleContext construct) {
    private static final Set<Class<?>> ALIGNED = Set.of(
            SpecParser.HandlerContext.class,
            SpecParser.AlternativeContext.class,
            SpecParser.RequireStepContext.class,
            SpecParser.LetStepContext.class,
            SpecParser.UseStepContext.class,
            SpecParser.SelectCaseContext.class,
            SpecParser.FieldContext.class,
            SpecParser.FaultRuleContext.class,
            SpecParser.NamedRowContext.class,
            SpecParser.OtherRowContext.class);

    static List<Line> of(List<Piece> pieces) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            if (piece.beginsLine && !line.isEmpty()) {
                lines.add(of(line, line.get(0)));
                line = new ArrayList<>();
            }
            line.add(piece);
        }
        lines.add(of(line, line.get(0)));
        return lines;
    }

    private static Line of(List<Piece> pieces, Piece first) {
        ParserRuleContext construct = first.begun().stream()
                .filter(begun -> ALIGNED.contains(begun.getClass()) && !first.is(DOC_COMMENT))
                .findFirst()
                .orElse(null);
        return new Line(List.copyOf(pieces), construct);
    }

    private Piece first() {
        return pieces.get(0);
    }

    /** Whether the line holds a construct as a whole. */
    boolean isComplete() {
        Piece last = pieces.get(pieces.size() - 1);
        return construct != null && Objects.equals(construct.getStop(), last.token);
    }

    /** Whether the line before is of the same kind, in the same list, and nothing stands between. */
    boolean continues(Line before) {
        return before.isComplete()
                && construct != null
                && before.construct != null
                && kind().equals(before.kind())
                && Objects.equals(list(construct), list(before.construct))
                && first().comments.isEmpty()
                && !first().apart;
    }

    private String kind() {
        if (construct == null) {
            return "";
        }
        // Steps of all kinds share their margin.
        return construct instanceof SpecParser.StepContext
                ? "step"
                : construct.getClass().getSimpleName();
    }

    private static @Nullable ParserRuleContext list(ParserRuleContext construct) {
        ParserRuleContext list = construct.getParent();
        return list instanceof SpecParser.MachineItemContext || list instanceof SpecParser.DocumentedHandlerContext
                ? list.getParent()
                : list;
    }

    /** The arrow of a transition or a rule. */
    Optional<Piece> arrow() {
        return pieces.stream()
                .filter(piece -> piece.is(ARROW) && piece != first())
                .filter(piece ->
                        piece.isIn(SpecParser.OutcomeContext.class) || piece.isIn(SpecParser.FaultRuleContext.class))
                .findFirst();
    }

    /** The {@code else} of a requirement. */
    Optional<Piece> otherwise() {
        return pieces.stream()
                .filter(piece -> piece.is(ELSE) && piece.isIn(SpecParser.RequireStepContext.class))
                .findFirst();
    }

    /** What follows the colon of a case. */
    Optional<Piece> caseBody() {
        return pieces.stream()
                .filter(piece -> piece.previous != null
                        && piece.previous.is(COLON)
                        && piece.previous.isIn(SpecParser.SelectCaseContext.class)
                        && construct instanceof SpecParser.SelectCaseContext)
                .findFirst();
    }

    /** The first of the citations at the line's end. */
    Optional<Piece> margin() {
        Piece found = null;
        for (int i = pieces.size() - 1; i > 0 && pieces.get(i).is(CITATION); i--) {
            found = pieces.get(i);
        }
        return Optional.ofNullable(found);
    }

    /** How wide the line is in front of a piece, without indentation and without the spaces before the piece. */
    int widthBefore(Piece end) {
        int width = 0;
        for (Piece piece : pieces) {
            if (piece == end) {
                return width;
            }
            width += (piece == first() ? 0 : piece.spaces) + piece.text.length();
        }
        return width;
    }
}
