package org.spectls.compiler.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Type;

/** Which types hold secrets: secret bytes, secret types of the host, and whatever contains them. */
final class Secrets {
    private Secrets() {}

    static boolean secret(World world, Type type) {
        return secret(world, type, new HashSet<>());
    }

    private static boolean secret(World world, Type type, Set<String> seen) {
        if (type instanceof Type.Secret) {
            return true;
        } else if (type instanceof Type.Extern extern) {
            return extern.secret();
        } else if (type instanceof Type.ListOf list) {
            return secret(world, list.element(), seen);
        } else if (type instanceof Type.Optional optional) {
            return secret(world, optional.element(), seen);
        } else if (type instanceof Type.Product product && seen.add(product.name())) {
            RecordDef def = world.records.get(product.name());
            List<Param> fields = def == null ? List.of() : def.fields();
            return fields.stream().anyMatch(field -> secret(world, field.type(), seen));
        }
        return false;
    }
}
