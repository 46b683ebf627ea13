package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;

/** In structs that stand in lists and are told apart by a tag: a method that finds what a tag announces. */
final class FindEmitter {
    private final EmitterContext context;

    FindEmitter(EmitterContext context) {
        this.context = context;
    }

    Optional<MethodSpec> emit(StructDef struct) {
        return context.definitions()
                .select(struct)
                .filter(field -> isElement(struct.name()) && isTaggedWithin(struct, field))
                .map(field -> find(struct, field));
    }

    private static boolean isTaggedWithin(StructDef struct, Field field) {
        String tag = ((Wire.Select) field.wire()).tag();
        return struct.fields().stream().anyMatch(f -> f.name().equals(tag));
    }

    private boolean isElement(String struct) {
        return context.model().structs().stream()
                .flatMap(owner -> owner.fields().stream())
                .anyMatch(field -> field.wire() instanceof Wire.Vector vector
                        && vector.element() instanceof Wire.Struct element
                        && element.name().equals(struct));
    }

    private MethodSpec find(StructDef struct, Field field) {
        ClassName self = context.types().value(struct.name());
        String tag = ((Wire.Select) field.wire()).tag();
        TypeVariableName body = TypeVariableName.get("T", KernelTypes.ENCODABLE);
        TypeName tagType = context.types().of(context.definitions().visible(struct, tag));
        return MethodSpec.methodBuilder("find")
                .addJavadoc("What the first element with this tag holds.")
                .addModifiers(PUBLIC, STATIC)
                .addTypeVariable(body)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), body))
                .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), self), "list")
                .addParameter(tagType, "tag")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), body), "type")
                .addStatement(
                        "return list.stream().filter(element -> element.$L.equals(tag)).map($T::$L)"
                                + ".filter(type::isInstance).map(type::cast).findFirst()",
                        Naming.camel(tag),
                        self,
                        Naming.camel(field.name()))
                .build();
    }
}
