package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.spectls.grammar.SpecParser;

/** Decides which pieces begin a line: those that always do, and those where the author may choose and did. */
final class LineBreaks {
    /** What always begins a line. */
    private static final Set<Class<?>> ITEMS = Set.of(
            SpecParser.DeclarationContext.class,
            SpecParser.MachineItemContext.class,
            SpecParser.SubmachineItemContext.class,
            SpecParser.DocumentedHandlerContext.class,
            SpecParser.HandlerContext.class,
            SpecParser.RequireStepContext.class,
            SpecParser.LetStepContext.class,
            SpecParser.UseStepContext.class,
            SpecParser.FaultRuleContext.class,
            SpecParser.NamedRowContext.class,
            SpecParser.OtherRowContext.class);

    /** Where braces always stand at the ends of lines. */
    private static final Set<Class<?>> BLOCKS = Set.of(
            SpecParser.MachineDeclContext.class,
            SpecParser.SubmachineDeclContext.class,
            SpecParser.EndpointDeclContext.class,
            SpecParser.PhaseContext.class,
            SpecParser.StateContext.class,
            SpecParser.UseMachineContext.class,
            SpecParser.FailureDeclContext.class,
            SpecParser.FragmentDeclContext.class,
            SpecParser.TableDeclContext.class,
            SpecParser.AlternativeContext.class);

    /** What begins a line when the braces around it end lines. */
    private static final Set<Class<?>> ENTRIES = Set.of(
            SpecParser.FieldContext.class, SpecParser.SelectCaseContext.class, SpecParser.RecordFieldContext.class);

    /** Before these the author may begin a line. */
    private static final int[] BREAKABLE = {
        DO, WITH, ELSE, IF, THEN, WHERE, FOR, AWAITS, ARROW, WHEN, OTHERWISE, ASSIGN, AND, OR, OR_ELSE, PLUS, MINUS,
        STAR, EQ, NE, LT, LE, GT, GE, CONTAINS, LEADS_TO, UNTIL, BEFORE
    };

    /** After these too. */
    private static final int[] BREAKABLE_AFTER = {COMMA, ASSIGN, LBRACE, LBRACKET, LPAREN};

    private LineBreaks() {}

    static void decide(List<Piece> pieces) {
        pieces.forEach(piece -> piece.beginsLine = begins(piece));
    }

    private static boolean begins(Piece piece) {
        Piece before = piece.previous;
        if (before == null || isFixed(before, piece)) {
            return true;
        }
        if (piece.isCloser()) {
            return piece.partner != null && piece.partner != before && piece.partner.endsLine();
        }
        ParserRuleContext list = listOfEntry(piece);
        if (list != null) {
            return isSpread(before, list, piece);
        }
        boolean colon = before.is(COLON) && before.isIn(SpecParser.PropertyDeclContext.class);
        boolean features = piece.parent instanceof SpecParser.ViewDeclContext && piece.is(SHOWS, HIDES);
        return piece.broken && (piece.is(BREAKABLE) || before.is(BREAKABLE_AFTER) || colon || features);
    }

    /** Where a line begins whatever the author did. */
    private static boolean isFixed(Piece before, Piece piece) {
        boolean blockInside = before.is(LBRACE) && isBlock(before) && !piece.is(RBRACE);
        boolean blockEnd = piece.is(RBRACE) && isBlock(piece) && !before.is(LBRACE);
        boolean endpointPart = (piece.is(MACHINES) && piece.isIn(SpecParser.EndpointDeclContext.class))
                || (piece.is(ON) && piece.isIn(SpecParser.OnFailContext.class));
        return piece.is(EOF, DOC_COMMENT)
                || before.is(DOC_COMMENT)
                || !before.trailing.isEmpty()
                || !piece.comments.isEmpty()
                || blockInside
                || blockEnd
                || endpointPart
                || piece.begun().stream().anyMatch(construct -> ITEMS.contains(construct.getClass()))
                || beginsAlternative(piece)
                || beginsOutcomeAfterSteps(piece);
    }

    private static boolean isBlock(Piece brace) {
        return BLOCKS.contains(brace.parent.getClass());
    }

    /** One of several alternatives, or one with steps before it; a single one may share the line of its trigger. */
    private static boolean beginsAlternative(Piece piece) {
        return piece.parent instanceof SpecParser.AlternativeContext alternative
                && piece.begins(alternative)
                && alternative.getParent() instanceof SpecParser.BodyContext body
                && (body.alternative().size() > 1 || !body.step().isEmpty());
    }

    private static boolean beginsOutcomeAfterSteps(Piece piece) {
        if (!(piece.parent instanceof SpecParser.OutcomeContext outcome) || !piece.begins(outcome)) {
            return false;
        }
        ParserRuleContext owner = outcome.getParent();
        return (owner instanceof SpecParser.BodyContext body && !body.step().isEmpty())
                || (owner instanceof SpecParser.AlternativeContext alternative
                        && !alternative.step().isEmpty());
    }

    /** The construct in whose braces a field, a case or a record's component stands that begins here. */
    private static @Nullable ParserRuleContext listOfEntry(Piece piece) {
        for (ParserRuleContext construct : piece.begun()) {
            if (ENTRIES.contains(construct.getClass())) {
                return construct.getParent();
            }
        }
        return null;
    }

    /** Whether the brace before the first entry ends a line; the first entry decides that itself. */
    private static boolean isSpread(Piece before, ParserRuleContext list, Piece entry) {
        if (before.is(LBRACE)) {
            return entry.broken;
        }
        for (Piece p = before; p != null; p = p.previous) {
            if (p.is(LBRACE) && p.parent == list) {
                return p.endsLine();
            }
        }
        return false;
    }
}
