package org.spectls.analysis.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.analysis.condition.Rows;
import org.spectls.analysis.condition.Truths;
import org.spectls.compiler.check.logic.Encoder;
import org.spectls.compiler.check.logic.Formula;
import org.spectls.compiler.check.logic.Formulas;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.text.ExprText;

/** One handler's ways as formulas, ready to be asked in each situation that the machine can be in. */
final class Prepared {
    private final List<Way> ways;
    private final List<BitSet> asked = new ArrayList<>();
    private final List<Map<String, Sides>> afterwards = new ArrayList<>();
    private final Map<String, Sides> here = new LinkedHashMap<>();
    private final Map<String, Expr> atoms = new LinkedHashMap<>();
    private final Map<String, Sides> sides = new LinkedHashMap<>();
    private final Conjuncts conjuncts = new Conjuncts();
    private final Encoder encoder;

    /**
     * Encodes all that is asked.
     *
     * @param state where the handler stands
     * @param ways through it
     * @param extra conditions that will be asked for too
     * @param rows what is known of tables
     */
    Prepared(Model model, String state, List<Way> ways, List<Condition> extra, Predicates predicates, Rows rows) {
        this.ways = ways;
        this.encoder = new Encoder(model);
        predicates.of(state).forEach((text, predicate) -> here.put(text, sides(predicate)));
        for (Way way : ways) {
            asked.add(parts(way.conditions()));
            Map<String, Sides> next = new LinkedHashMap<>();
            if (way.kind() == Way.Kind.GO || way.kind() == Way.Kind.STAY) {
                predicates.of(way.target().orElse(state)).forEach((text, predicate) -> {
                    if (Predicates.isKept(predicate, way)) {
                        next.put(text, sides(predicates.before(predicate, way)));
                    }
                });
            }
            afterwards.add(next);
        }
        parts(extra);
        predicates.axioms(List.copyOf(atoms.values()), encoder).forEach(conjuncts::always);
        rows.axioms(List.copyOf(atoms.values()), encoder).forEach(conjuncts::always);
        encoder.axioms().forEach(conjuncts::always);
    }

    List<Way> ways() {
        return ways;
    }

    /** What is known when the way is taken from there; empty when it cannot be taken. */
    Optional<SortedMap<String, Boolean>> taken(int way, SortedMap<String, Boolean> known) {
        BitSet all = context(known);
        all.or(asked.get(way));
        if (!conjuncts.arePossible(all)) {
            return Optional.empty();
        }
        SortedMap<String, Boolean> next = new TreeMap<>();
        afterwards.get(way).forEach((text, side) -> truth(side, all).ifPresent(truth -> next.put(text, truth)));
        return Optional.of(next);
    }

    /** Whether conditions can hold together where this is known. */
    boolean isPossible(List<Condition> conditions, SortedMap<String, Boolean> known) {
        BitSet all = context(known);
        all.or(parts(conditions));
        return conjuncts.arePossible(all);
    }

    private Optional<Boolean> truth(Sides sides, BitSet given) {
        if (sides.constant().isPresent()) {
            return sides.constant();
        }
        if (!conjuncts.arePossible(sides.no(), given)) {
            return Optional.of(true);
        }
        return conjuncts.arePossible(sides.yes(), given) ? Optional.empty() : Optional.of(false);
    }

    private BitSet context(SortedMap<String, Boolean> known) {
        var all = new BitSet();
        known.forEach((text, truth) -> {
            Sides of = here.get(text);
            if (of != null) {
                all.or(of.of(truth));
            }
        });
        return all;
    }

    private BitSet parts(List<Condition> conditions) {
        var all = new BitSet();
        conditions.forEach(c -> all.or(sides(c.meaning()).of(c.truth())));
        return all;
    }

    /** A condition and its opposite; {@code constant} is its truth if it has the same in any case. */
    private record Sides(BitSet yes, BitSet no, Optional<Boolean> constant) {
        BitSet of(boolean truth) {
            return truth ? yes : no;
        }
    }

    private Sides sides(Expr condition) {
        String text = ExprText.of(condition);
        Sides known = sides.get(text);
        if (known == null) {
            atoms.putAll(Truths.atoms(condition));
            Formula formula = encoder.encode(condition);
            known = new Sides(
                    conjuncts.of(formula),
                    conjuncts.of(Formulas.not(formula)),
                    formula instanceof Formula.Constant constant ? Optional.of(constant.value()) : Optional.empty());
            sides.put(text, known);
        }
        return known;
    }
}
