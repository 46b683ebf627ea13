package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Plain members of classes. */
final class Members {
    private Members() {}

    /** A private, final field. */
    static void field(TypeSpec.Builder type, TypeName fieldType, String name) {
        type.addField(fieldType, name, Modifier.PRIVATE, Modifier.FINAL);
    }

    /** Sets all fields that have been added so far and are not static, from parameters of the same names. */
    static MethodSpec constructor(TypeSpec.Builder type, Modifier... modifiers) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(modifiers);
        for (FieldSpec field : type.build().fieldSpecs()) {
            if (!field.modifiers().contains(Modifier.STATIC)) {
                constructor.addParameter(field.type(), field.name());
                constructor.addStatement("this.$N = $N", field.name(), field.name());
            }
        }
        return constructor.build();
    }

    /** A public method that implements or overrides one without parameters. */
    static MethodSpec getter(TypeName result, String name, String expression, Object... arguments) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addStatement("return " + expression, arguments)
                .build();
    }
}
