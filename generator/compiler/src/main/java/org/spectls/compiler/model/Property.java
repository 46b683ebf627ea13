package org.spectls.compiler.model;

import java.util.List;
import org.spectls.compiler.source.Span;

/** A property of an endpoint's runs, as linear temporal logic over what machines do. */
public sealed interface Property {
    Span span();

    enum Unary {
        ALWAYS,
        NEVER,
        EVENTUALLY,
        NOT
    }

    enum Binary {
        AND,
        OR,
        UNTIL,
        BEFORE,
        LEADS_TO
    }

    record UnaryOp(Unary operator, Property operand, Span span) implements Property {}

    record BinaryOp(Binary operator, Property left, Property right, Span span) implements Property {}

    record InState(String machine, List<String> states, Span span) implements Property {}

    record Sent(String message, Span span) implements Property {}

    record Received(String message, Span span) implements Property {}

    record Happened(String event, Span span) implements Property {}

    record Emitted(String output, Span span) implements Property {}

    /** A boolean over configuration. */
    record Data(Expr condition, Span span) implements Property {}
}
