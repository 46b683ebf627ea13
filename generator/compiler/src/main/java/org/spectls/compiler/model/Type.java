package org.spectls.compiler.model;

/** The type of a value in the specification. References to declared types are by name; {@link Model} finds them. */
public sealed interface Type {
    Type BOOL = new Bool();
    Type INT = new Int(32);
    Type LONG = new Int(64);
    Type DURATION = new Duration();
    Type TEXT = new Text();
    Type BYTES = new Bytes();
    Type UNIT = new Unit();
    Type FAULT = new Fault();

    record Bool() implements Type {}

    /** An unsigned number of 8, 16, 24, 32 or 64 bits on the wire; arithmetic is done in 32 or 64 bits, checked. */
    record Int(int bits) implements Type {}

    record Duration() implements Type {}

    record Text() implements Type {}

    record Bytes() implements Type {}

    /** An empty body. */
    record Unit() implements Type {}

    /** What a decoder reports; its only field is {@code failure}, of the specification's failure type. */
    record Fault() implements Type {}

    /** An enum or a table: a code with a name. */
    record Named(String name) implements Type {}

    record Struct(String name) implements Type {}

    /** What a select field holds: one of its cases' structs. */
    record Select(String struct, String field) implements Type {}

    record Product(String name) implements Type {}

    /** A type that the host language supplies. */
    record Extern(String name, boolean secret) implements Type {}

    record ListOf(Type element) implements Type {}

    record Optional(Type element) implements Type {}

    /** Bytes that may leave the endpoint only through a function that {@code reveals}. */
    record Secret(Type of) implements Type {}
}
