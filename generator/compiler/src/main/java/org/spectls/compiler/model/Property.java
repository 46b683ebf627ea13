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
        /** Some run has such a step; only ever the outermost. */
        POSSIBLE,
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

    /**
     * In this step {@code operand} holds, and so does {@code condition} for some choice of what its atoms name. The
     * operand says nothing of time.
     */
    record Where(Property operand, Expr condition, Span span) implements Property {}

    /** An atom that speaks of the endpoint at the other end. */
    record Peer(Property atom, Span span) implements Property {}

    /** The machine is in one of the states after the step; {@code names} are those of the state's first data. */
    record InState(String machine, List<String> states, List<String> names, Span span) implements Property {}

    /** The machine was in one of the states before the step. */
    record FromState(String machine, List<String> states, List<String> names, Span span) implements Property {}

    /** {@code names}: at most one, of the message. */
    record Sent(String message, List<String> names, Span span) implements Property {}

    record Received(String message, List<String> names, Span span) implements Property {}

    /** A call, an input, or an event between machines; {@code names} are those of its first values. */
    record Happened(String event, List<String> names, Span span) implements Property {}

    /** An operation has its result; {@code names}: at most one. */
    record Answered(String operation, List<String> names, Span span) implements Property {}

    record Emitted(String output, List<String> names, Span span) implements Property {}

    /** The endpoint has ended. */
    record Ended(Span span) implements Property {}

    /** Nothing is on its way between the endpoints, no operation is pending, and no timer runs. */
    record Quiet(Span span) implements Property {}

    /** A boolean over configuration. */
    record Data(Expr condition, Span span) implements Property {}
}
