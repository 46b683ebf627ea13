package org.spectls.compiler.emit.java.expression;

/** How strongly the parts of a Java expression hold together, weakest first. */
enum Precedence {
    LAMBDA,
    TERNARY,
    OR,
    AND,
    EQUALITY,
    RELATIONAL,
    ADDITIVE,
    MULTIPLICATIVE,
    UNARY,
    PRIMARY
}
