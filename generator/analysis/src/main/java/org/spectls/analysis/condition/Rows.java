package org.spectls.analysis.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.check.logic.Encoder;
import org.spectls.compiler.check.logic.Formula;
import org.spectls.compiler.check.logic.Formulas;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.text.ExprText;

/** What tables say of conditions on one row: only certain truths go together. What is found once is kept. */
public final class Rows {
    private final Terms terms;
    private final Map<String, List<Boolean>> known = new HashMap<>();

    public Rows(Terms terms) {
        this.terms = terms;
    }

    /** For each row that some of the atoms speak of, that its columns are those of one row of the table. */
    public List<Formula> axioms(Collection<Expr> atoms, Encoder encoder) {
        var rows = new LinkedHashMap<String, Expr>();
        for (Expr atom : atoms) {
            Names.any(atom, part -> {
                if (part instanceof Expr.ColumnGet get && !get.lifted() && isRoot(get.row())) {
                    rows.put(ExprText.of(get.row()), get.row());
                }
                return false;
            });
        }
        var axioms = new ArrayList<Formula>();
        rows.forEach((text, row) -> axiom(text, row, atoms, encoder).ifPresent(axioms::add));
        return axioms;
    }

    private boolean isRoot(Expr row) {
        return !(row instanceof Expr.ColumnGet)
                && !(row instanceof Expr.MemberRef)
                && terms.table(row).isPresent();
    }

    private Optional<Formula> axiom(String text, Expr row, Collection<Expr> atoms, Encoder encoder) {
        TableDef table = terms.table(row).orElseThrow();
        List<Expr> values = new ArrayList<>();
        table.rows().forEach(r -> values.add(new Expr.MemberRef(r.name(), row.type(), row.span())));
        if (table.other().isPresent()) {
            values.add(new Expr.MemberRef(Terms.NO_ROW, row.type(), row.span()));
        }
        Map<Expr, List<Boolean>> columns = new LinkedHashMap<>();
        for (Expr atom : atoms) {
            String atomText = ExprText.of(atom);
            if (atomText.contains(text)) {
                List<Boolean> truths =
                        known.computeIfAbsent(atomText + " over " + text, key -> truths(atom, text, values));
                if (truths.size() == values.size()) {
                    columns.put(atom, truths);
                }
            }
        }
        if (columns.size() < 2) {
            return Optional.empty();
        }
        Set<List<Boolean>> cases = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            int place = i;
            cases.add(columns.values().stream().map(column -> column.get(place)).toList());
        }
        List<Formula> formulas = columns.keySet().stream().map(encoder::encode).toList();
        return Optional.of(
                Formulas.or(cases.stream().map(c -> exactly(formulas, c)).toList()));
    }

    /** What the atom is with each of the rows; fewer where that is not certain. */
    private List<Boolean> truths(Expr atom, String text, List<Expr> values) {
        List<Boolean> truths = new ArrayList<>();
        for (Expr value : values) {
            Truths.constant(terms.with(replace(atom, text, value), Map.of())).ifPresent(truths::add);
        }
        return truths;
    }

    private static Formula exactly(List<Formula> formulas, List<Boolean> truths) {
        List<Formula> all = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            all.add(truths.get(i) ? formulas.get(i) : Formulas.not(formulas.get(i)));
        }
        return Formulas.and(all);
    }

    private static Expr replace(Expr expr, String text, Expr value) {
        boolean same = !(expr instanceof Expr.MemberRef)
                && expr.type().equals(value.type())
                && ExprText.of(expr).equals(text);
        return same ? value : Rewriting.parts(expr, part -> replace(part, text, value));
    }
}
