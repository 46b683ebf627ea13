package org.spectls.compiler.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.source.Span;

/**
 * How structs hold each other: whoever holds a struct with context hands the context over, as many names as it wants and
 * of its types; and none holds itself.
 */
final class NestingCheck {
    private final World world;

    NestingCheck(World world) {
        this.world = world;
    }

    void check(StructDef struct) {
        if (contains(struct, struct.name(), new HashSet<>())) {
            world.errors.report(
                    "TLS0323",
                    struct.note().span(),
                    "`" + struct.name() + "` contains itself, and so has no end",
                    "hold it in a vector, which may be empty");
        }
        for (Field field : struct.fields()) {
            check(struct, field, field.wire());
        }
    }

    /** By fields that are always there: a vector, an optional field or a select may end it. */
    private boolean contains(StructDef struct, String wanted, Set<String> seen) {
        return struct.fields().stream()
                .filter(field -> !field.optional() && field.wire() instanceof Wire.Struct)
                .map(field -> ((Wire.Struct) field.wire()).name())
                .anyMatch(name -> name.equals(wanted)
                        || (seen.add(name)
                                && Optional.ofNullable(world.structs.get(name))
                                        .filter(inner -> contains(inner, wanted, seen))
                                        .isPresent()));
    }

    private void check(StructDef struct, Field field, Wire wire) {
        Span at = field.note().span();
        if (wire instanceof Wire.Struct inner) {
            arguments(struct, inner.name(), inner.context(), at);
        } else if (wire instanceof Wire.Vector vector) {
            check(struct, field, vector.element());
            vector.uniqueBy().ifPresent(name -> uniqueBy(vector, name, at));
        } else if (wire instanceof Wire.Select select && !framesChannel(struct)) {
            for (Wire.Case c : select.cases()) {
                if (c.body() instanceof Wire.Body.Struct body) {
                    arguments(struct, body.name(), body.context(), at);
                }
            }
        }
    }

    /** The messages of a channel get their context from the handlers. */
    private boolean framesChannel(StructDef struct) {
        return world.channels.values().stream()
                .anyMatch(channel -> channel.carries().equals(struct.name()));
    }

    private void arguments(StructDef outer, String inner, List<String> given, Span at) {
        StructDef target = world.structs.get(inner);
        if (target == null) {
            return;
        }
        if (given.size() != target.context().size()) {
            world.errors.report(
                    "TLS0317",
                    at,
                    "`" + inner + "` is decoded with "
                            + Words.count(target.context().size(), "context argument") + ", not " + given.size(),
                    "such as `" + inner + "("
                            + String.join(
                                    ", ",
                                    target.context().stream().map(Param::name).toList()) + ")`");
            return;
        }
        for (int i = 0; i < given.size(); i++) {
            argument(outer, target.context().get(i), given.get(i), at);
        }
    }

    private void argument(StructDef outer, Param wanted, String name, Span at) {
        Optional<Type> type = Stream.concat(
                        outer.fields().stream()
                                .filter(f -> f.name().equals(name))
                                .map(Field::type),
                        outer.context().stream()
                                .filter(p -> p.name().equals(name))
                                .map(Param::type))
                .findFirst();
        if (type.isEmpty()) {
            world.errors.report("TLS0313", at, "no field or context parameter is called `" + name + "`");
        } else if (!type.get().equals(wanted.type()) && !Types.isError(wanted.type())) {
            world.errors.mismatch(at, wanted.type(), type.get());
        }
    }

    private void uniqueBy(Wire.Vector vector, String name, Span at) {
        boolean known = vector.element() instanceof Wire.Struct element
                && world.field(element.name(), name).isPresent();
        if (!known) {
            world.errors.report("TLS0318", at, "the elements have no field `" + name + "` to be unique by");
        }
    }
}
