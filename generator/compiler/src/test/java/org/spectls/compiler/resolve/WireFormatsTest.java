package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Body;
import org.spectls.compiler.model.Wire.Case;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.compiler.testing.Specs;

class WireFormatsTest {
    private final Model model = Specs.feature("wire_formats");

    @Test
    void takesTheWidthOfAnEnumFromItsLargestCode() {
        EnumDef kind = model.enums().get(0);

        assertThat(kind.bits()).isEqualTo(16);
        assertThat(kind.closed()).isFalse();
        assertThat(kind.members())
                .extracting(Member::name, Member::code)
                .containsExactly(tuple("small", 1L), tuple("large", 0x0203L), tuple("empty", 4L));
        assertThat(kind.note().doc()).isEqualTo("Kinds of message.");
        assertThat(kind.note().citations()).containsExactly(new Citation("RFC5246", "7.4"));
        assertThat(model.enums().get(1).bits()).isEqualTo(8);
        assertThat(model.enums().get(1).closed()).isTrue();
    }

    @Test
    void givesNumbersTheTypesOfExpressions() {
        assertThat(struct("Numbers").fields())
                .extracting(Field::wire, Field::type)
                .containsExactly(
                        tuple(new Wire.UInt(8), Type.INT),
                        tuple(new Wire.UInt(24), Type.INT),
                        tuple(new Wire.UInt(32), Type.LONG),
                        tuple(new Wire.UInt(64), Type.LONG));
    }

    @Test
    void expandsTypeNamesAndConstants() {
        assertThat(struct("Fields").fields())
                .extracting(Field::name, Field::wire, Field::type)
                .containsExactly(
                        tuple("token", new Wire.Opaque(new Size.Fixed(16)), Type.BYTES),
                        tuple("port", new Wire.UInt(16), Type.INT),
                        tuple(
                                "ports",
                                new Wire.Vector(new Wire.UInt(16), new Size.Prefixed(2, 254, 1), Optional.empty()),
                                new Type.ListOf(Type.INT)),
                        tuple(
                                "kinds",
                                new Wire.Vector(new Wire.Named("Kind", 16), new Size.Fixed(8), Optional.empty()),
                                new Type.ListOf(new Type.Named("Kind"))),
                        tuple("text", new Wire.Opaque(new Size.Prefixed(1, 64, 1)), Type.BYTES),
                        tuple("rest", new Wire.Opaque(new Size.Rest()), Type.BYTES));
    }

    @Test
    void knowsWhichFieldHoldsALength() {
        assertThat(struct("Counted").fields())
                .extracting(Field::lengthOf)
                .containsExactly(Optional.of("data"), Optional.empty());
        assertThat(struct("Counted").fields().get(1).wire()).isEqualTo(new Wire.Opaque(new Size.FromField("size")));
    }

    @Test
    void keepsTheCasesOfASelect() {
        Field body = struct("Item").fields().get(1);

        assertThat(body.type()).isEqualTo(new Type.Select("Item", "body"));
        assertThat(body.wire())
                .isEqualTo(new Wire.Select(
                        "kind",
                        List.of(
                                new Case(List.of("small"), new Body.Struct("Small", List.of())),
                                new Case(List.of("large"), new Body.Struct("Large", List.of("kind"))),
                                new Case(List.of("empty"), new Body.Empty()),
                                new Case(List.of(), new Body.Opaque())),
                        Optional.of(new Size.Prefixed(0, 0xFFFF, 2))));
        assertThat(struct("Large").context())
                .extracting(p -> p.name() + " " + p.type())
                .containsExactly("kind Named[name=Kind]");
    }

    @Test
    void marksWhatMayBeAbsent() {
        Field items = struct("Offer").fields().get(1);

        assertThat(items.optional()).isTrue();
        assertThat(items.type()).isEqualTo(new Type.Optional(new Type.ListOf(new Type.Struct("Item"))));
        assertThat(items.wire())
                .isEqualTo(new Wire.Vector(
                        new Wire.Struct("Item", List.of()), new Size.Prefixed(0, 0xFF_FFFF, 3), Optional.of("kind")));
    }

    private StructDef struct(String name) {
        return model.structs().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
