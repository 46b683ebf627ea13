package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.CodeBlock;

/** A Java expression, and how strongly it holds together. {@code boxed}: a number that is an object. */
record Java(CodeBlock code, Precedence precedence, boolean boxed) {
    static Java primary(String format, Object... arguments) {
        return new Java(CodeBlock.of(format, arguments), Precedence.PRIMARY, false);
    }

    static Java of(Precedence precedence, String format, Object... arguments) {
        return new Java(CodeBlock.of(format, arguments), precedence, false);
    }

    Java asBoxed() {
        return new Java(code, precedence, true);
    }

    /** In parentheses, unless it holds together at least as strongly as {@code weakest}. */
    CodeBlock in(Precedence weakest) {
        return precedence.compareTo(weakest) >= 0 ? code : CodeBlock.of("($L)", code);
    }

    /** As what a method is called on. */
    CodeBlock target() {
        return in(Precedence.PRIMARY);
    }
}
