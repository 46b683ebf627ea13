package org.spectls.compiler.model;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.source.Span;

/** A typed, total expression without side effects. Coercions are explicit nodes. */
public sealed interface Expr {
    Type type();

    Span span();

    record IntLit(long value, Type type, Span span) implements Expr {}

    record BoolLit(boolean value, Type type, Span span) implements Expr {}

    record TextLit(String value, Type type, Span span) implements Expr {}

    /** A string where bytes are expected: its ASCII. */
    record BytesLit(String ascii, Type type, Span span) implements Expr {}

    record DurationLit(long millis, Type type, Span span) implements Expr {}

    /** A member of an enum or a row of a table; {@code type} is a {@link Type.Named}. */
    record MemberRef(String member, Type type, Span span) implements Expr {}

    enum VarKind {
        /** A state's data. */
        DATA,
        /** Payload of the event, parameter of a function, fragment or effects. */
        PARAM,
        LET,
        CONFIG,
        CONST,
        /** The variable of a query or comprehension. */
        BOUND
    }

    record Var(String name, VarKind kind, Type type, Span span) implements Expr {}

    /** {@code lifted}: the target is optional, and so is the result ({@code ?.}). */
    record FieldGet(Expr target, String field, boolean lifted, Type type, Span span) implements Expr {}

    /** A column of a table's row. */
    record ColumnGet(Expr row, String column, boolean lifted, Type type, Span span) implements Expr {}

    /** The wire code of an enum member or row, {@code x.code}. */
    record CodeOf(Expr member, Type type, Span span) implements Expr {}

    /** {@code list[tag]}: the body of the list's first struct with that tag, optional. */
    record TagLookup(Expr list, String tag, Type type, Span span) implements Expr {}

    /** The first element of a list, optional; {@code list[0]}. */
    record ElementAt(Expr list, int index, Type type, Span span) implements Expr {}

    record Slice(Expr target, Expr from, Optional<Expr> to, Type type, Span span) implements Expr {}

    record Not(Expr operand, Type type, Span span) implements Expr {}

    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        CONCAT("+"),
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">="),
        AND("&&"),
        OR("||");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** How it is written. */
        public String symbol() {
            return symbol;
        }
    }

    /** EQ and NE of secrets are constant-time. CONCAT joins bytes (secret if one is) or lists. Enums compare by code. */
    record Binary(Operator operator, Expr left, Expr right, Type type, Span span) implements Expr {}

    record Presence(Expr target, boolean present, Type type, Span span) implements Expr {}

    /** {@code list contains element}. */
    record Contains(Expr list, Expr element, Type type, Span span) implements Expr {}

    enum Quantifier {
        ANY,
        ALL,
        FIRST
    }

    /** Over a list or an optional; FIRST yields an optional. */
    record Query(Quantifier quantifier, String variable, Expr source, Expr condition, Type type, Span span)
            implements Expr {}

    /** {@code optional or fallback}; the fallback is plain or optional, and so is the result. */
    record Default(Expr optional, Expr fallback, Type type, Span span) implements Expr {}

    record If(Expr condition, Expr then, Expr otherwise, Type type, Span span) implements Expr {}

    /** A declared function, extern or not. */
    record Call(String function, List<Expr> arguments, Type type, Span span) implements Expr {}

    /** The bytes of a struct as on the wire. */
    record Encode(Expr struct, Type type, Span span) implements Expr {}

    /** Bytes in bytes, elements in a list. */
    record Length(Expr target, Type type, Span span) implements Expr {}

    /** No partial message lies in the channel's buffer. */
    record Aligned(String channel, Type type, Span span) implements Expr {}

    /** A struct or record; every field is assigned, in declared order. An absent optional is an {@link Absent}. */
    record Construct(String name, List<Assignment> fields, Type type, Span span) implements Expr {}

    /** {@code tag => value} inside a list: the list's struct, tagged. */
    record Tagged(String struct, String tag, Expr body, Type type, Span span) implements Expr {}

    /** The body of a case that has none. */
    record EmptyBody(Type type, Span span) implements Expr {}

    record ListItem(Expr value, Optional<Expr> condition) {}

    record ListLit(List<ListItem> items, Type type, Span span) implements Expr {}

    record Comprehension(Expr value, String variable, Expr source, Optional<Expr> condition, Type type, Span span)
            implements Expr {}

    /** All rows of a table, in order. */
    record TableRows(String table, Type type, Span span) implements Expr {}

    /** All messages so far; with {@code before}, without the one in hand. */
    record Transcript(boolean before, Type type, Span span) implements Expr {}

    /** An absent optional. */
    record Absent(Type type, Span span) implements Expr {}

    /** What an optional holds, where it is known to hold something: the value of the name that {@code when let} gives. */
    record Held(Expr optional, Type type, Span span) implements Expr {}

    /** A plain value where an optional is expected. */
    record Some(Expr value, Type type, Span span) implements Expr {}

    /** Public bytes where a secret is expected. */
    record Classify(Expr value, Type type, Span span) implements Expr {}

    /** A 32-bit number where a 64-bit one is expected. */
    record Widen(Expr value, Type type, Span span) implements Expr {}
}
