package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Wire;

/** Whether a message has the form that its receiver's context gives it: what a decoder finds out. */
final class Forms {
    private final Vocabulary vocabulary;
    private final Definitions definitions;

    Forms(Vocabulary vocabulary, Definitions definitions) {
        this.vocabulary = vocabulary;
        this.definitions = definitions;
    }

    void add() {
        vocabulary.model.structs().stream().filter(s -> !s.context().isEmpty()).forEach(this::add);
    }

    private void add(StructDef struct) {
        List<String> parameters = new ArrayList<>(List.of("V"));
        struct.context().forEach(p -> parameters.add(Vocabulary.local(p.name())));
        List<String> conditions = new ArrayList<>();
        conditions.add("V.is = " + Layout.quoted(struct.name()));
        for (Field field : struct.fields()) {
            condition(struct, field).ifPresent(conditions::add);
        }
        definitions.add(
                "Fits_" + struct.name(),
                parameters,
                "(" + String.join("\n /\\ ", conditions) + ")",
                struct.note().span().toString());
    }

    private Optional<String> condition(StructDef struct, Field field) {
        String value = "V." + field.name();
        if (field.wire() instanceof Wire.Struct nested && !nested.context().isEmpty()) {
            return Optional.of(fits(struct, nested.name(), nested.context(), value));
        } else if (field.wire() instanceof Wire.Select select) {
            return Optional.of(selection(struct, select, value));
        }
        return Optional.empty();
    }

    private String selection(StructDef struct, Wire.Select select, String value) {
        String tag = operand(struct, select.tag());
        List<String> cases = new ArrayList<>();
        for (Wire.Case c : select.cases()) {
            String body = body(struct, c.body(), value);
            cases.add(
                    c.isDefault()
                            ? "OTHER -> " + body
                            : tag + " \\in "
                                    + Layout.set(c.members().stream()
                                            .map(Layout::quoted)
                                            .toList())
                                    + " -> " + body);
        }
        if (select.cases().stream().noneMatch(Wire.Case::isDefault)) {
            cases.add("OTHER -> FALSE");
        }
        return "(CASE " + String.join("\n      [] ", cases) + ")";
    }

    private String body(StructDef struct, Wire.Body body, String value) {
        if (body instanceof Wire.Body.Struct s) {
            return s.context().isEmpty()
                    ? value + ".is = " + Layout.quoted(s.name())
                    : fits(struct, s.name(), s.context(), value);
        }
        return value + ".is = " + Layout.quoted(body instanceof Wire.Body.Empty ? "nothing" : "opaque");
    }

    private String fits(StructDef struct, String nested, List<String> context, String value) {
        List<String> arguments = new ArrayList<>(List.of(value));
        context.forEach(name -> arguments.add(operand(struct, name)));
        return "Fits_" + nested + "(" + String.join(", ", arguments) + ")";
    }

    /** A context parameter or an earlier field. */
    private static String operand(StructDef struct, String name) {
        return struct.context().stream().map(Param::name).anyMatch(name::equals) ? Vocabulary.local(name) : "V." + name;
    }
}
