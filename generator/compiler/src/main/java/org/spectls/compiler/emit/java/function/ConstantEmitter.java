package org.spectls.compiler.emit.java.function;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.common.SourceFiles;
import org.spectls.compiler.emit.java.expression.ConstantNames;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter;
import org.spectls.compiler.model.Definition.ConstDef;

/** The specification's constants, in one class. */
public final class ConstantEmitter {
    private final EmitterContext context;
    private final ExpressionEmitter expressions;

    public ConstantEmitter(EmitterContext context) {
        this.context = context;
        this.expressions = new ExpressionEmitter(context);
    }

    /** Adds the class, unless the specification has no constants. */
    public void emit(SourceFiles files) {
        if (context.model().constants().isEmpty()) {
            return;
        }
        TypeSpec.Builder type = TypeSpec.classBuilder(context.types().port("Constants"))
                .addJavadoc("The constants of the specification.")
                .addModifiers(PUBLIC, FINAL);
        context.model().constants().forEach(constant -> type.addField(field(constant)));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        files.add(context.types().portsPackage(), type.build());
    }

    private FieldSpec field(ConstDef constant) {
        return FieldSpec.builder(
                        context.types().of(constant.type()), Naming.constant(constant.name()), PUBLIC, STATIC, FINAL)
                .addJavadoc(Javadoc.of(constant.note(), "The constant {@code " + constant.name() + "}."))
                .initializer(expressions.emit(constant.value(), constant.type(), new ConstantNames()))
                .build();
    }
}
