package org.spectls.compiler.check.logic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.text.ExprText;

/** The variables of one handler: a term has one, by its text, wherever it occurs. */
final class Terms {
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, StructDef> structs = new HashMap<>();
    private final Constants constants;

    Terms(Model model, Constants constants) {
        this.constants = constants;
        model.structs().forEach(struct -> structs.put(struct.name(), struct));
    }

    /** A condition that is not looked into. */
    Variable condition(String text) {
        return variables.computeIfAbsent(text, t -> new Variable(t, Domain.TRUTH, false));
    }

    Variable of(Expr term) {
        String text = ExprText.of(term);
        Variable known = variables.get(text);
        if (known != null) {
            return known;
        }
        boolean optional = term.type() instanceof Type.Optional;
        Type type = term.type() instanceof Type.Optional o ? o.element() : term.type();
        var variable = new Variable(text, domain(term, type), optional);
        variables.put(text, variable);
        return variable;
    }

    Variable lengthOf(Expr target) {
        return variables.computeIfAbsent(
                "length(" + ExprText.of(target) + ")", text -> new Variable(text, Domain.LENGTH, false));
    }

    /** The comparison of two terms; {@code left} has to be the one whose text comes first. */
    Variable comparison(String left, String right, boolean ordered) {
        return variables.computeIfAbsent(
                left + " ? " + right, text -> new Variable(text, ordered ? Domain.ORDERED : Domain.UNORDERED, false));
    }

    private Domain domain(Expr term, Type type) {
        if (type instanceof Type.Bool) {
            return Domain.TRUTH;
        }
        if (type instanceof Type.Named named) {
            return constants.codes(named.name());
        }
        if (type instanceof Type.Duration) {
            return Domain.DURATION;
        }
        return type instanceof Type.Int ints ? numbers(term, ints) : Domain.STRING;
    }

    private Domain numbers(Expr term, Type.Int type) {
        if (term instanceof Expr.Length) {
            return Domain.LENGTH;
        }
        if (term instanceof Expr.CodeOf code && code.member().type() instanceof Type.Named named) {
            Domain codes = constants.codes(named.name());
            return Domain.numbers(codes.least(), codes.greatest());
        }
        Optional<Domain> ofField =
                term instanceof Expr.FieldGet get ? field(get).map(Terms::domain) : Optional.empty();
        if (ofField.isPresent()) {
            return ofField.get();
        }
        // A number of 32 bits is Java's int, which arithmetic may have made negative.
        return switch (type.bits()) {
            case 64 -> Domain.unsigned(Long.SIZE);
            case 32 -> Domain.numbers(Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> Domain.unsigned(type.bits());
        };
    }

    private static Domain domain(Field field) {
        return Domain.unsigned(field.wire() instanceof Wire.UInt number ? number.bits() : Long.SIZE);
    }

    /** Whether the field that an access reads is itself optional. */
    boolean isOptionalField(Expr.FieldGet get) {
        return field(get).filter(Field::optional).isPresent();
    }

    /** The field of a wire struct that an access reads. */
    private Optional<Field> field(Expr.FieldGet get) {
        Type type = get.target().type() instanceof Type.Optional o
                ? o.element()
                : get.target().type();
        String owner = type instanceof Type.Struct struct ? struct.name() : "";
        return Optional.ofNullable(structs.get(owner)).stream()
                .flatMap(struct -> struct.fields().stream())
                .filter(field -> field.name().equals(get.field()))
                .findFirst();
    }
}
