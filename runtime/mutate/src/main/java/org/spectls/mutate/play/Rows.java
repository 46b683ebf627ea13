package org.spectls.mutate.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.MemberRef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.ExprText;
import org.spectls.interpreter.Value;

/**
 * What a specification says of the members of its enums and the rows of its tables. Who is handed one can look at its
 * code and at all its columns.
 */
final class Rows {
    private final Map<String, List<Expr>> cells = new HashMap<>();
    private final Map<String, Long> codes = new HashMap<>();

    Rows(Model model) {
        for (EnumDef definition : model.enums()) {
            definition.members().forEach(member -> codes.put(key(definition.name(), member.name()), member.code()));
        }
        for (TableDef table : model.tables()) {
            table.rows().forEach(row -> {
                codes.put(key(table.name(), row.name()), row.code());
                cells.put(key(table.name(), row.name()), row.cells());
            });
        }
    }

    /** The name of one, and all that there is to it. */
    String text(Value.Code code) {
        return code.name().map(name -> text(code.type(), name)).orElse(code.toString());
    }

    private String text(String type, String name) {
        String key = key(type, name);
        return name + " " + codes.get(key)
                + cells.getOrDefault(key, List.of()).stream()
                        .map(this::cell)
                        .collect(Collectors.joining(" | ", " {", "}"));
    }

    private String cell(Expr cell) {
        return cell instanceof MemberRef reference && reference.type() instanceof Type.Named named
                ? text(named.name(), reference.member())
                : ExprText.of(cell);
    }

    private static String key(String type, String name) {
        return type + "." + name;
    }
}
