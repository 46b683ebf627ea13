package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.model.Definition.ExternTypeDef;

/** A type that the environment supplies becomes an interface for it to implement. */
final class ExternEmitter {
    private final EmitterContext context;

    ExternEmitter(EmitterContext context) {
        this.context = context;
    }

    TypeSpec emit(ExternTypeDef extern) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(context.types().extern(extern.name()))
                .addJavadoc(
                        Javadoc.of(extern.note(), "What the environment takes for a {@code " + extern.name() + "}."))
                .addModifiers(Modifier.PUBLIC);
        return extern.secret() ? type.addSuperinterface(KernelTypes.WIPEABLE).build() : type.build();
    }
}
