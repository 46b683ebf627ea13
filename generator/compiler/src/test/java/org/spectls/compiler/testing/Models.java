package org.spectls.compiler.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** Small models. */
public final class Models {
    public static final Note NOTE = new Note(Exp.NOWHERE, "", List.of());

    private Models() {}

    /** Nothing but wire formats. */
    public static Model of(List<EnumDef> enums, List<StructDef> structs) {
        return new Model(
                enums,
                List.of(),
                structs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Members with the codes 1, 2, ... of an enum of one octet. */
    public static EnumDef enumOf(String name, boolean closed, String... members) {
        List<Member> all = IntStream.range(0, members.length)
                .mapToObj(i -> new Member(members[i], i + 1, NOTE))
                .toList();
        return new EnumDef(name, 8, closed, all, NOTE);
    }

    /** A struct of one number. */
    public static StructDef structOf(String name, String field, int bits) {
        var only = new Field(field, new Wire.UInt(bits), new Type.Int(32), false, Optional.empty(), NOTE);
        return new StructDef(name, List.of(), List.of(only), NOTE);
    }
}
