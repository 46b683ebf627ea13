package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.FailureDef;
import org.spectls.compiler.model.Definition.FaultRule;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;

/** Enums, tables, constants and functions. */
final class Values {
    private final Expressions expressions;
    private final Definitions definitions;

    Values(Expressions expressions, Definitions definitions) {
        this.expressions = expressions;
        this.definitions = definitions;
    }

    void add() {
        var model = expressions.vocabulary().model;
        model.enums().forEach(this::add);
        model.tables().forEach(this::add);
        model.failure().ifPresent(this::add);
        model.constants().forEach(this::add);
        model.functions().stream().filter(f -> f.body().isPresent()).forEach(this::add);
    }

    private void add(EnumDef definition) {
        List<String> codes = new ArrayList<>();
        for (Member member : definition.members()) {
            codes.add(Layout.field(member.name(), Long.toString(member.code())));
        }
        codes(definition.name(), codes);
    }

    private void add(TableDef table) {
        List<String> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            codes.add(Layout.field(row.name(), Long.toString(row.code() < 0 ? names.size() : row.code())));
            names.add(Layout.quoted(row.name()));
            rows.add(Layout.field(row.name(), cells(table, row.cells())));
        }
        codes(table.name(), codes);
        definitions.add("Rows_" + table.name(), List.of(), Layout.tuple(names), "All rows, in their order.");
        if (table.columns().isEmpty()) {
            return;
        }
        definitions.add("Columns_" + table.name(), List.of(), lines(rows), "");
        String known = "Columns_" + table.name() + "[Row]";
        definitions.add(
                "Row_" + table.name(),
                List.of("Row"),
                table.other()
                        .map(other -> "IF Row \\in Members_" + table.name() + " THEN " + known + " ELSE "
                                + cells(table, other))
                        .orElse(known),
                "What a row says.");
    }

    /** A code without a name is called after its number; nothing that is modelled asks for the order of such codes. */
    private void codes(String name, List<String> codes) {
        definitions.add("Codes_" + name, List.of(), lines(codes), "The members' codes.");
        definitions.add("Members_" + name, List.of(), "DOMAIN Codes_" + name, "");
        definitions.add(
                "Code_" + name,
                List.of("Member"),
                "IF Member \\in Members_" + name + " THEN Codes_" + name + "[Member] ELSE UnknownCode",
                "");
    }

    private String cells(TableDef table, List<Expr> cells) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Param column = table.columns().get(i);
            fields.add(Layout.field(column.name(), expressions.fitted(cells.get(i), column.type(), "S")));
        }
        return Layout.product(fields);
    }

    private void add(FailureDef failure) {
        List<String> members = new ArrayList<>();
        for (FaultRule rule : failure.rules()) {
            members.add(Layout.field(rule.fault(), Layout.quoted(rule.member())));
        }
        definitions.add(
                "Failure_of", List.of("Fault"), Layout.product(members) + "[Fault]", "What a decoder's fault earns.");
    }

    private void add(ConstDef constant) {
        definitions.add(
                "Const_" + constant.name(),
                List.of(),
                expressions.fitted(constant.value(), constant.type(), "S"),
                constant.note().span().toString());
    }

    private void add(FunctionDef function) {
        List<String> parameters = new ArrayList<>(List.of("C"));
        function.params().forEach(p -> parameters.add(Vocabulary.local(p.name())));
        definitions.add(
                "Fn_" + function.name(),
                parameters,
                expressions.fitted(function.body().orElseThrow(), function.result(), "S"),
                function.note().span().toString());
    }

    private static String lines(List<String> fields) {
        return fields.isEmpty() ? "<< >>" : "[ " + String.join(",\n  ", fields) + " ]";
    }
}
