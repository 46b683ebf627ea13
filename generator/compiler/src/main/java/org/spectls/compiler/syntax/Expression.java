package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.source.Span;

/** An expression as it was written. */
public sealed interface Expression {
    Span span();

    record NumberLiteral(long value, Span span) implements Expression {}

    record TextLiteral(String value, Span span) implements Expression {}

    record DurationLiteral(long millis, Span span) implements Expression {}

    record BoolLiteral(boolean value, Span span) implements Expression {}

    /** {@code absent} as a value of its own. */
    record AbsentLiteral(Span span) implements Expression {}

    record NameUse(Name name) implements Expression {
        @Override
        public Span span() {
            return name.span();
        }
    }

    /** {@code target.name}, or {@code target?.name} when lifted. */
    record Select(Expression target, Name name, boolean lifted, Span span) implements Expression {}

    record Index(Expression target, Expression index, Span span) implements Expression {}

    record Slice(Expression target, Expression from, Optional<Expression> to, Span span) implements Expression {}

    record Not(Expression operand, Span span) implements Expression {}

    enum Operator {
        MULTIPLY,
        ADD,
        SUBTRACT,
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        AND,
        OR
    }

    record Binary(Operator operator, Expression left, Expression right, Span span) implements Expression {}

    record Presence(Expression target, boolean present, Span span) implements Expression {}

    /** {@code list contains element} and {@code element in list}. */
    record Contains(Expression list, Expression element, Span span) implements Expression {}

    record Default(Expression optional, Expression fallback, Span span) implements Expression {}

    record Query(Quantifier quantifier, Name variable, Expression source, Expression condition, Span span)
            implements Expression {}

    record Conditional(Expression condition, Expression then, Expression otherwise, Span span) implements Expression {}

    record Call(Name function, List<Expression> arguments, Span span) implements Expression {}

    record Construct(Name type, List<AssignmentSyntax> assignments, Span span) implements Expression {}

    record ListLiteral(List<Item> items, Span span) implements Expression {}

    /** {@code tag => value if condition}. */
    record Item(Optional<Name> tag, Expression value, Optional<Expression> condition) {}

    record Comprehension(Expression value, Name variable, Expression source, Optional<Expression> condition, Span span)
            implements Expression {}

    /** {@code before} names the message in hand. */
    record Transcript(Optional<Name> before, Span span) implements Expression {}
}
