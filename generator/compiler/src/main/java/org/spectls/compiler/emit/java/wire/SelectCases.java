package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;

/** Which structs are cases of which selections. */
final class SelectCases {
    private SelectCases() {}

    /** The structs that a selection can hold, each once, in the order of the cases. */
    static Set<String> structs(Wire.Select select) {
        Set<String> names = new LinkedHashSet<>();
        for (Wire.Case one : select.cases()) {
            if (one.body() instanceof Wire.Body.Struct body) {
                names.add(body.name());
            }
        }
        return names;
    }

    /** The fields and context parameters that the cases' bodies need for decoding. */
    static Set<String> context(Wire.Select select) {
        Set<String> names = new LinkedHashSet<>();
        for (Wire.Case one : select.cases()) {
            if (one.body() instanceof Wire.Body.Struct body) {
                names.addAll(body.context());
            }
        }
        names.remove(select.tag());
        return names;
    }

    static boolean has(Wire.Select select, Class<? extends Wire.Body> kind) {
        return select.cases().stream().map(Wire.Case::body).anyMatch(kind::isInstance);
    }

    /** Whether the body needs context that the case does not pass, so that it is decoded later, by who has it. */
    static boolean isDecodedLater(EmitterContext context, Wire.Body.Struct body) {
        return body.context().isEmpty()
                && !context.definitions().struct(body.name()).context().isEmpty();
    }

    /** The selections that the struct is a case of. */
    static List<ClassName> containing(EmitterContext context, String struct) {
        Set<ClassName> names = new LinkedHashSet<>();
        for (StructDef owner : context.model().structs()) {
            for (Field field : owner.fields()) {
                if (field.wire() instanceof Wire.Select select
                        && structs(select).contains(struct)) {
                    names.add(context.types().select(owner.name(), field.name()));
                }
            }
        }
        return List.copyOf(names);
    }
}
