package org.spectls.compiler.emit.java.expression;

import com.palantir.javapoet.CodeBlock;
import org.spectls.compiler.model.Expr;

/** The surroundings of a constant expression: there is nothing in them. */
public final class ConstantNames implements Names {
    @Override
    public CodeBlock variable(Expr.Var variable) {
        throw notConstant(variable.span() + ": " + variable.name());
    }

    @Override
    public boolean inlinesConstants() {
        return true;
    }

    @Override
    public CodeBlock primitives() {
        throw notConstant("an extern function");
    }

    @Override
    public CodeBlock functions() {
        throw notConstant("a function");
    }

    @Override
    public CodeBlock transcript(boolean before) {
        throw notConstant("the transcript");
    }

    @Override
    public CodeBlock aligned(String channel) {
        throw notConstant("the state of channel " + channel);
    }

    private static IllegalArgumentException notConstant(String what) {
        return new IllegalArgumentException(what + " in a constant expression");
    }
}
