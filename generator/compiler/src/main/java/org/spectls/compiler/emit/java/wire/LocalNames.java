package org.spectls.compiler.emit.java.wire;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;

/** Variables beside a struct's fields, called so that none is called like a field. */
record LocalNames(Set<String> fields) {
    static LocalNames of(StructDef struct) {
        return new LocalNames(Stream.concat(
                        struct.fields().stream().map(Field::name),
                        struct.context().stream().map(Param::name))
                .map(Naming::camel)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The reader. */
    String in() {
        return free("in");
    }

    /** The writer. */
    String out() {
        return free("out");
    }

    /** The reader of an enclosed part. */
    String element() {
        return free("part");
    }

    /** The reader of a field that may be missing. */
    String optional() {
        return free("rest");
    }

    /** An element that is written. */
    String item() {
        return free("item");
    }

    /** The writer of an element. */
    String to() {
        return free("to");
    }

    String free(String name) {
        return fields.contains(name) ? free(name + "_") : name;
    }
}
