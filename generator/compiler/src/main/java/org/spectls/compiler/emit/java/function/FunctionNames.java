package org.spectls.compiler.emit.java.function;

import com.palantir.javapoet.CodeBlock;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Expr;

/** Within a function: its parameters, the configuration and the primitives. Remembers which of the two are used. */
final class FunctionNames implements Names {
    private boolean usesConfiguration;
    private boolean usesPrimitives;

    boolean usesConfiguration() {
        return usesConfiguration;
    }

    boolean usesPrimitives() {
        return usesPrimitives;
    }

    @Override
    public CodeBlock variable(Expr.Var variable) {
        String name = Naming.camel(variable.name());
        if (variable.kind() == Expr.VarKind.CONFIG) {
            usesConfiguration = true;
            return CodeBlock.of("configuration.$L()", name);
        }
        return CodeBlock.of("$L", name);
    }

    @Override
    public CodeBlock primitives() {
        usesPrimitives = true;
        return CodeBlock.of("primitives");
    }

    @Override
    public CodeBlock functions() {
        return CodeBlock.of("");
    }

    @Override
    public CodeBlock transcript(boolean before) {
        throw outside("the transcript");
    }

    @Override
    public CodeBlock aligned(String channel) {
        throw outside("the state of channel " + channel);
    }

    private static IllegalArgumentException outside(String what) {
        return new IllegalArgumentException(what + " in a function");
    }
}
