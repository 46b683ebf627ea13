package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;

/**
 * How expressions are spelled within a step, where all but plain variables comes from the step's context.
 *
 * @param receiver what a call of the context begins with: {@code cx.}, or nothing within the context itself
 */
record StepNames(String receiver, JavaTypes types) implements Names {

    /** Within a machine's handlers. */
    static StepNames ofHandlers(JavaTypes types) {
        return new StepNames("cx.", types);
    }

    /** Within the endpoint, which is itself the context. */
    static StepNames ofEndpoint(JavaTypes types) {
        return new StepNames("", types);
    }

    @Override
    public CodeBlock variable(Expr.Var variable) {
        String name = Naming.camel(variable.name());
        return variable.kind() == VarKind.CONFIG
                ? CodeBlock.of("$Lconfiguration().$L()", receiver, name)
                : CodeBlock.of("$L", name);
    }

    @Override
    public CodeBlock primitives() {
        return CodeBlock.of("$Lprimitives()", receiver);
    }

    @Override
    public CodeBlock functions() {
        return CodeBlock.of("$Lfunctions().", receiver);
    }

    @Override
    public CodeBlock transcript(boolean before) {
        return CodeBlock.of("$L$L()", receiver, before ? "transcriptBefore" : "transcript");
    }

    @Override
    public CodeBlock aligned(String channel) {
        return CodeBlock.of("$Laligned($T.$L)", receiver, types.port("Channel"), Naming.constant(channel));
    }
}
