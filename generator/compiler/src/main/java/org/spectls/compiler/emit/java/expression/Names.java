package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.CodeBlock;
import org.spectls.compiler.model.Expr;

/** How an expression's surroundings are spelled at the place where it is emitted. */
public interface Names {
    /** A variable other than a constant; variables of queries are spelled in camel case by the emitter. */
    CodeBlock variable(Expr.Var variable);

    /** Whether constants are written as their values, where the class that holds them must not be named. */
    default boolean inlinesConstants() {
        return false;
    }

    /** The object whose methods are the extern functions. */
    CodeBlock primitives();

    /** What a call of a declared function begins with, dot included; nothing within the functions themselves. */
    CodeBlock functions();

    /** The transcript; with {@code before}, without the message in hand. */
    CodeBlock transcript(boolean before);

    /** Whether no partial message lies in the channel's buffer. */
    CodeBlock aligned(String channel);
}
