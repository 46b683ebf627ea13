package org.spectls.suite.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;

/** The codes of enums and tables that are worth a try. */
final class Codes {
    private static final int FEW = 32;

    private final Model model;
    private final Literals literals;

    Codes(Model model) {
        this.model = model;
        this.literals = new Literals(model);
    }

    /**
     * Members by their names: all of them, or of many those that the specification speaks of and one for each that
     * differs from others in more than numbers.
     */
    Map<String, Long> worthATry(String type) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (EnumDef definition : model.enums()) {
            if (definition.name().equals(type)) {
                definition.members().forEach(member -> all.put(member.name(), member.code()));
            }
        }
        for (TableDef table : model.tables()) {
            if (table.name().equals(type)) {
                rows(table, all);
            }
        }
        return all;
    }

    /** A code that nobody knows; the greatest of them. */
    long unknown(String type, int bits) {
        Set<Long> known = new HashSet<>();
        model.enums().stream()
                .filter(e -> e.name().equals(type))
                .forEach(e -> e.members().forEach(member -> known.add(member.code())));
        model.tables().stream()
                .filter(t -> t.name().equals(type))
                .forEach(t -> t.rows().forEach(row -> known.add(row.code())));
        long code = (1L << bits) - 1;
        while (known.contains(code)) {
            code--;
        }
        return code;
    }

    Literals literals() {
        return literals;
    }

    static List<String> names(Model model, String type) {
        List<String> names = new ArrayList<>();
        model.enums().stream()
                .filter(e -> e.name().equals(type))
                .forEach(e -> e.members().forEach(member -> names.add(member.name())));
        model.tables().stream()
                .filter(t -> t.name().equals(type))
                .forEach(t -> t.rows().forEach(row -> names.add(row.name())));
        return names;
    }

    private void rows(TableDef table, Map<String, Long> all) {
        Set<List<String>> kinds = new HashSet<>();
        for (Row row : table.rows()) {
            List<String> kind = row.cells().stream()
                    .filter(cell -> cell instanceof Expr.MemberRef || cell instanceof Expr.BoolLit)
                    .map(cell -> cell instanceof Expr.MemberRef member ? member.member() : "")
                    .limit(2)
                    .toList();
            boolean fresh = kinds.add(kind);
            if (table.rows().size() <= FEW
                    || fresh
                    || literals.members(table.name()).contains(row.name())) {
                all.put(row.name(), row.code());
            }
        }
    }
}
