package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.AssignmentSyntax;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;

/** {@code Name { field = value }}: every field exactly once; an optional one that is left out is absent. */
final class ConstructTyper {
    private final World world;
    private final Typer typer;

    ConstructTyper(World world, Typer typer) {
        this.world = world;
        this.typer = typer;
    }

    Expr construct(Expression.Construct syntax, Scope scope) {
        Name name = syntax.type();
        Map<String, Type> fields = new LinkedHashMap<>();
        Type type;
        StructDef struct = world.structs.get(name.text());
        RecordDef product = world.records.get(name.text());
        if (struct != null) {
            struct.fields().stream()
                    .filter(field -> field.lengthOf().isEmpty())
                    .forEach(field -> fields.put(field.name(), field.type()));
            type = new Type.Struct(struct.name());
        } else if (product != null) {
            product.fields().forEach(field -> fields.put(field.name(), field.type()));
            type = new Type.Product(product.name());
        } else {
            List<String> candidates = new ArrayList<>(world.structs.keySet());
            candidates.addAll(world.records.keySet());
            world.errors.unknown("TLS0218", "struct or record", name, candidates);
            return Types.error(syntax.span());
        }
        return new Expr.Construct(name.text(), assign(syntax, fields, scope), type, syntax.span());
    }

    private List<Assignment> assign(Expression.Construct syntax, Map<String, Type> fields, Scope scope) {
        Map<String, Expr> values = new LinkedHashMap<>();
        for (AssignmentSyntax assignment : syntax.assignments()) {
            Name field = assignment.name();
            Type type = fields.get(field.text());
            if (type == null) {
                unknown(syntax.type(), field, fields);
                continue;
            }
            if (values.put(field.text(), typer.check(assignment.value(), type, scope)) != null) {
                world.errors.report("TLS0223", field.span(), "`" + field + "` is assigned twice");
            }
        }
        List<Assignment> complete = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        fields.forEach((field, type) -> {
            if (!values.containsKey(field) && !Types.isOptional(type)) {
                missing.add(field);
            }
            Expr value = Optional.ofNullable(values.get(field)).orElseGet(() -> new Expr.Absent(type, syntax.span()));
            complete.add(new Assignment(field, value));
        });
        if (!missing.isEmpty()) {
            world.errors.report(
                    "TLS0224", syntax.type().span(), "`" + syntax.type() + "` also needs " + Words.quoted(missing));
        }
        return complete;
    }

    private void unknown(Name type, Name field, Map<String, Type> fields) {
        boolean length =
                world.field(type.text(), field.text()).flatMap(Field::lengthOf).isPresent();
        if (length) {
            world.errors.report(
                    "TLS0225", field.span(), "`" + field + "` is a length that the encoder computes", "leave it out");
        } else {
            world.errors.unknown("TLS0207", "field of `" + type + "`", field, fields.keySet());
        }
    }
}
