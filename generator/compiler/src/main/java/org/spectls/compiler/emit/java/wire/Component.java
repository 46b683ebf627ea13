package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Type;

/** A component of a generated Java record. */
record Component(String name, TypeName javaType, Type type, Note note) {

    /** A public record; lists in it are copied, so that it is immutable. */
    static TypeSpec.Builder record(ClassName self, List<Component> components) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components.forEach(component -> constructor.addParameter(component.javaType(), component.name()));
        TypeSpec.Builder type =
                TypeSpec.recordBuilder(self).addModifiers(Modifier.PUBLIC).recordConstructor(constructor.build());
        CodeBlock copies = components.stream().map(Component::copy).collect(CodeBlock.joining(""));
        if (!copies.isEmpty()) {
            type.addMethod(MethodSpec.compactConstructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addCode(copies)
                    .build());
        }
        return type;
    }

    /** A {@code @param} for each component that the specification explains. */
    static CodeBlock javadoc(List<Component> components) {
        CodeBlock params = components.stream()
                .filter(component -> !component.note().doc().isBlank())
                .map(component ->
                        CodeBlock.of("\n@param $L $L", component.name(), Javadoc.summary(component.note(), "")))
                .collect(CodeBlock.joining(""));
        return params.isEmpty() ? params : CodeBlock.of("\n$L", params);
    }

    private CodeBlock copy() {
        if (type instanceof Type.ListOf) {
            return CodeBlock.of("$1L = $2T.copyOf($1L);\n", name, List.class);
        }
        boolean optionalList = type instanceof Type.Optional optional && optional.element() instanceof Type.ListOf;
        return optionalList ? CodeBlock.of("$1L = $1L.map($2T::copyOf);\n", name, List.class) : CodeBlock.of("");
    }
}
