package org.spectls.compiler.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.AssignmentSyntax;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Expression.Binary;
import org.spectls.compiler.syntax.Expression.Operator;
import org.spectls.grammar.SpecLexer;
import org.spectls.grammar.SpecParser;
import org.spectls.grammar.SpecParser.AssignmentContext;
import org.spectls.grammar.SpecParser.CallArgumentsContext;
import org.spectls.grammar.SpecParser.ExprContext;
import org.spectls.grammar.SpecParser.ListItemContext;
import org.spectls.grammar.SpecParser.LiteralContext;
import org.spectls.grammar.SpecParserBaseVisitor;

/** Expressions. */
final class ExpressionBuilder extends SpecParserBaseVisitor<Expression> {
    private final Nodes nodes;

    ExpressionBuilder(Nodes nodes) {
        this.nodes = nodes;
    }

    Expression expression(ExprContext node) {
        return visit(node);
    }

    Optional<Expression> optional(@Nullable ExprContext node) {
        return Optional.ofNullable(node).map(this::expression);
    }

    List<Expression> arguments(@Nullable CallArgumentsContext node) {
        return node == null
                ? List.of()
                : node.expr().stream().map(this::expression).toList();
    }

    List<AssignmentSyntax> assignments(List<AssignmentContext> all) {
        return all.stream()
                .map(node -> new AssignmentSyntax(nodes.name(node.name()), expression(node.expr())))
                .toList();
    }

    @Override
    public Expression visitGroupExpr(SpecParser.GroupExprContext node) {
        return expression(node.expr());
    }

    @Override
    public Expression visitIndexExpr(SpecParser.IndexExprContext node) {
        Expression target = expression(node.subject);
        Expression from = expression(node.from);
        return node.DOT_DOT() == null
                ? new Expression.Index(target, from, nodes.span(node))
                : new Expression.Slice(target, from, optional(node.to), nodes.span(node));
    }

    @Override
    public Expression visitFieldExpr(SpecParser.FieldExprContext node) {
        boolean lifted = node.operator.getType() == SpecLexer.OPT_DOT;
        return new Expression.Select(expression(node.expr()), nodes.name(node.name()), lifted, nodes.span(node));
    }

    @Override
    public Expression visitNotExpr(SpecParser.NotExprContext node) {
        return new Expression.Not(expression(node.expr()), nodes.span(node));
    }

    @Override
    public Expression visitMultiplyExpr(SpecParser.MultiplyExprContext node) {
        return binary(Operator.MULTIPLY, node.expr(), nodes.span(node));
    }

    @Override
    public Expression visitAddExpr(SpecParser.AddExprContext node) {
        return binary(operator(node.operator), node.expr(), nodes.span(node));
    }

    @Override
    public Expression visitCompareExpr(SpecParser.CompareExprContext node) {
        return binary(operator(node.operator), node.expr(), nodes.span(node));
    }

    @Override
    public Expression visitAndExpr(SpecParser.AndExprContext node) {
        return binary(Operator.AND, node.expr(), nodes.span(node));
    }

    @Override
    public Expression visitOrExpr(SpecParser.OrExprContext node) {
        return binary(Operator.OR, node.expr(), nodes.span(node));
    }

    @Override
    public Expression visitPresenceExpr(SpecParser.PresenceExprContext node) {
        return new Expression.Presence(expression(node.expr()), node.PRESENT() != null, nodes.span(node));
    }

    @Override
    public Expression visitContainsExpr(SpecParser.ContainsExprContext node) {
        return new Expression.Contains(expression(node.expr(0)), expression(node.expr(1)), nodes.span(node));
    }

    @Override
    public Expression visitInExpr(SpecParser.InExprContext node) {
        return new Expression.Contains(expression(node.expr(1)), expression(node.expr(0)), nodes.span(node));
    }

    @Override
    public Expression visitDefaultExpr(SpecParser.DefaultExprContext node) {
        return new Expression.Default(expression(node.expr(0)), expression(node.expr(1)), nodes.span(node));
    }

    @Override
    public Expression visitQueryExpr(SpecParser.QueryExprContext node) {
        Quantifier quantifier = Quantifier.valueOf(node.quantifier.getText().toUpperCase(Locale.ROOT));
        return new Expression.Query(
                quantifier,
                nodes.name(node.name()),
                expression(node.expr(0)),
                expression(node.expr(1)),
                nodes.span(node));
    }

    @Override
    public Expression visitConditionalExpr(SpecParser.ConditionalExprContext node) {
        return new Expression.Conditional(
                expression(node.expr(0)), expression(node.expr(1)), expression(node.expr(2)), nodes.span(node));
    }

    @Override
    public Expression visitCallExpr(SpecParser.CallExprContext node) {
        return new Expression.Call(nodes.name(node.name()), arguments(node.callArguments()), nodes.span(node));
    }

    @Override
    public Expression visitConstructExpr(SpecParser.ConstructExprContext node) {
        return new Expression.Construct(nodes.name(node.name()), assignments(node.assignment()), nodes.span(node));
    }

    @Override
    public Expression visitListExpr(SpecParser.ListExprContext node) {
        List<Expression.Item> items = node.listItem().stream().map(this::item).toList();
        if (node.forClause() == null) {
            return new Expression.ListLiteral(items, nodes.span(node));
        }
        Expression.Item item = items.get(0);
        if (item.tag().isPresent() || item.condition().isPresent()) {
            nodes.report(Diagnostic.of(
                            "TLS0108", nodes.span(node.listItem(0)), "the pattern of a `for` is a plain expression")
                    .withHint("put the condition behind `where`"));
        }
        return new Expression.Comprehension(
                item.value(),
                nodes.name(node.forClause().name()),
                expression(node.forClause().source),
                optional(node.forClause().condition),
                nodes.span(node));
    }

    @Override
    public Expression visitTranscriptExpr(SpecParser.TranscriptExprContext node) {
        return new Expression.Transcript(nodes.optionalName(node.name()), nodes.span(node));
    }

    @Override
    public Expression visitAbsentExpr(SpecParser.AbsentExprContext node) {
        return new Expression.AbsentLiteral(nodes.span(node));
    }

    @Override
    public Expression visitNameExpr(SpecParser.NameExprContext node) {
        return new Expression.NameUse(nodes.name(node.name()));
    }

    @Override
    public Expression visitLiteral(LiteralContext node) {
        Span span = nodes.span(node);
        Token token = node.getStart();
        String text = token.getText();
        return switch (token.getType()) {
            case SpecLexer.STRING -> new Expression.TextLiteral(unquote(text), span);
            case SpecLexer.DURATION -> new Expression.DurationLiteral(millis(text, span), span);
            case SpecLexer.TRUE, SpecLexer.FALSE -> new Expression.BoolLiteral(text.equals("true"), span);
            default -> new Expression.NumberLiteral(nodes.number(text, span), span);
        };
    }

    private Expression.Item item(ListItemContext node) {
        return new Expression.Item(nodes.optionalName(node.name()), expression(node.value), optional(node.condition));
    }

    private Expression binary(Operator operator, List<ExprContext> operands, Span span) {
        return new Binary(operator, expression(operands.get(0)), expression(operands.get(1)), span);
    }

    private static Operator operator(Token token) {
        return switch (token.getType()) {
            case SpecLexer.PLUS -> Operator.ADD;
            case SpecLexer.MINUS -> Operator.SUBTRACT;
            case SpecLexer.EQ -> Operator.EQ;
            case SpecLexer.NE -> Operator.NE;
            case SpecLexer.LT -> Operator.LT;
            case SpecLexer.LE -> Operator.LE;
            case SpecLexer.GT -> Operator.GT;
            default -> Operator.GE;
        };
    }

    /** A backslash stands before a character that is meant as it is; {@code \n} and {@code \t} are the usual ones. */
    private static String unquote(String literal) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < literal.length() - 1; i++) {
            char c = literal.charAt(i);
            if (c == '\\') {
                char escaped = literal.charAt(++i);
                c = escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
            }
            text.append(c);
        }
        return text.toString();
    }

    private long millis(String literal, Span span) {
        int digits = 0;
        while (Character.isDigit(literal.charAt(digits))) {
            digits++;
        }
        long amount = nodes.number(literal.substring(0, digits), span);
        return switch (literal.substring(digits)) {
            case "ms" -> amount;
            case "s" -> amount * 1_000;
            case "min" -> amount * 60_000;
            default -> amount * 3_600_000;
        };
    }
}
