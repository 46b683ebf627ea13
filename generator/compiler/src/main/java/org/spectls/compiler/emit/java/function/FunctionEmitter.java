package org.spectls.compiler.emit.java.function;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.common.SourceFiles;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Param;

/** The functions that the specification defines, as the methods of one class. */
public final class FunctionEmitter {
    private static final String CONFIGURATION = "configuration";
    private static final String PRIMITIVES = "primitives";

    private final EmitterContext context;
    private final ExpressionEmitter expressions;

    public FunctionEmitter(EmitterContext context) {
        this.context = context;
        this.expressions = new ExpressionEmitter(context);
    }

    /** Adds the class, unless the specification defines no function. */
    public void emit(SourceFiles files) {
        List<FunctionDef> functions = context.model().functions().stream()
                .filter(function -> function.body().isPresent())
                .toList();
        if (!functions.isEmpty()) {
            files.add(context.types().portsPackage(), type(functions));
        }
    }

    private TypeSpec type(List<FunctionDef> functions) {
        FunctionNames names = new FunctionNames();
        List<MethodSpec> methods = functions.stream().map(f -> method(f, names)).toList();
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PUBLIC);
        TypeSpec.Builder type = TypeSpec.classBuilder(context.types().port("Functions"))
                .addJavadoc("The functions that the specification defines. They have no side effects.")
                .addModifiers(PUBLIC, FINAL);
        dependency(type, constructor, CONFIGURATION, context.types().port("Configuration"), names.usesConfiguration());
        dependency(type, constructor, PRIMITIVES, context.types().port("Primitives"), names.usesPrimitives());
        return type.addMethod(constructor.build()).addMethods(methods).build();
    }

    private static void dependency(
            TypeSpec.Builder type, MethodSpec.Builder constructor, String name, ClassName port, boolean used) {
        constructor.addParameter(port, name);
        if (used) {
            type.addField(port, name, PRIVATE, FINAL);
            constructor.addStatement("this.$1L = $1L", name);
        }
    }

    private MethodSpec method(FunctionDef function, FunctionNames names) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(Naming.camel(function.name()))
                .addJavadoc(Javadoc.of(function.note(), "The function {@code " + function.name() + "}."))
                .addModifiers(PUBLIC)
                .returns(context.types().of(function.result()));
        for (Param param : function.params()) {
            method.addParameter(context.types().of(param.type()), Naming.camel(param.name()));
        }
        return method.addStatement(
                        "return $L", expressions.emit(function.body().orElseThrow(), function.result(), names))
                .build();
    }
}
