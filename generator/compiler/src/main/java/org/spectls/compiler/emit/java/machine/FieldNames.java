package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Expr;

/** How expressions are spelled where configuration is at hand as fields, and no machine is. */
final class FieldNames implements Names {
    @Override
    public CodeBlock variable(Expr.Var variable) {
        return CodeBlock.of("$L", Naming.camel(variable.name()));
    }

    @Override
    public CodeBlock primitives() {
        throw new IllegalArgumentException("an extern function in a default");
    }

    @Override
    public CodeBlock functions() {
        throw new IllegalArgumentException("a function in a default");
    }

    @Override
    public CodeBlock transcript(boolean before) {
        throw new IllegalArgumentException("the transcript in a default");
    }

    @Override
    public CodeBlock aligned(String channel) {
        throw new IllegalArgumentException("channel " + channel + " in a default");
    }
}
