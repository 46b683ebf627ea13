package org.spectls.compiler.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

/** Expressions in few words. */
public final class Exp {
    public static final Span NOWHERE = new Span("test.tls", 1, 1, 1, 2);

    private Exp() {}

    public static Expr var(String name, Type type) {
        return new Expr.Var(name, VarKind.PARAM, type, NOWHERE);
    }

    public static Expr truth(String name) {
        return var(name, Type.BOOL);
    }

    public static Expr number(long value) {
        return new Expr.IntLit(value, Type.INT, NOWHERE);
    }

    public static Expr text(String value) {
        return new Expr.TextLit(value, Type.TEXT, NOWHERE);
    }

    public static Expr member(String enumName, String member) {
        return new Expr.MemberRef(member, new Type.Named(enumName), NOWHERE);
    }

    public static Expr not(Expr operand) {
        return new Expr.Not(operand, Type.BOOL, NOWHERE);
    }

    public static Expr and(Expr left, Expr right) {
        return compare(Operator.AND, left, right);
    }

    public static Expr or(Expr left, Expr right) {
        return compare(Operator.OR, left, right);
    }

    public static Expr eq(Expr left, Expr right) {
        return compare(Operator.EQ, left, right);
    }

    public static Expr compare(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, Type.BOOL, NOWHERE);
    }

    public static Expr add(Expr left, Expr right) {
        return new Expr.Binary(Operator.ADD, left, right, Type.INT, NOWHERE);
    }

    public static Expr present(Expr target) {
        return new Expr.Presence(target, true, Type.BOOL, NOWHERE);
    }

    /** {@code absent} as a value. */
    public static Expr nothing(Type type) {
        return new Expr.Absent(type, NOWHERE);
    }

    public static Expr absent(Expr target) {
        return new Expr.Presence(target, false, Type.BOOL, NOWHERE);
    }

    public static Expr field(Expr target, String field, Type type) {
        return new Expr.FieldGet(target, field, type instanceof Type.Optional, type, NOWHERE);
    }

    public static Expr length(Expr target) {
        return new Expr.Length(target, Type.INT, NOWHERE);
    }

    public static Expr first(Expr list, Type element) {
        return new Expr.ElementAt(list, 0, new Type.Optional(element), NOWHERE);
    }

    public static Expr orElse(Expr optional, Expr fallback) {
        return new Expr.Default(optional, fallback, fallback.type(), NOWHERE);
    }

    public static Expr contains(Expr list, Expr element) {
        return new Expr.Contains(list, element, Type.BOOL, NOWHERE);
    }

    public static Expr list(Type element, Expr... items) {
        var all = Stream.of(items)
                .map(item -> new Expr.ListItem(item, Optional.empty()))
                .toList();
        return new Expr.ListLit(all, new Type.ListOf(element), NOWHERE);
    }

    public static Expr query(Quantifier quantifier, String variable, Expr source, Expr condition) {
        return new Expr.Query(quantifier, variable, source, condition, Type.BOOL, NOWHERE);
    }

    public static Expr call(String function, Type type, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments), type, NOWHERE);
    }

    public static Expr when(Expr condition, Expr then, Expr otherwise) {
        return new Expr.If(condition, then, otherwise, then.type(), NOWHERE);
    }
}
