package org.spectls.analysis.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spectls.compiler.check.logic.Formula;
import org.spectls.compiler.check.logic.Formulas;
import org.spectls.compiler.check.logic.Solver;
import org.spectls.compiler.check.logic.Solver.Answer;
import org.spectls.compiler.check.logic.Variable;

/**
 * Formulas that are asked for together, again and again in other company. What has no variable in common is decided
 * separately, and once.
 */
final class Conjuncts {
    private final List<Formula> formulas = new ArrayList<>();
    private final List<Set<Variable>> variables = new ArrayList<>();
    private final IdentityHashMap<Formula, Integer> numbers = new IdentityHashMap<>();
    private final Map<Variable, BitSet> axioms = new HashMap<>();
    private final Map<BitSet, Boolean> decided = new HashMap<>();

    /** The parts of a formula that all have to hold. */
    BitSet of(Formula formula) {
        var parts = new BitSet();
        if (formula instanceof Formula.Conjunction all) {
            all.operands().forEach(part -> parts.or(of(part)));
        } else if (!Formulas.TRUE.equals(formula)) {
            parts.set(number(formula));
        }
        return parts;
    }

    /** From here on, this holds in any case. */
    void always(Formula axiom) {
        of(axiom).stream()
                .forEach(part -> variables
                        .get(part)
                        .forEach(v ->
                                axioms.computeIfAbsent(v, x -> new BitSet()).set(part)));
    }

    /** Whether all can hold together. */
    boolean arePossible(BitSet parts) {
        var open = (BitSet) parts.clone();
        while (!open.isEmpty()) {
            BitSet one = around(open.nextSetBit(0), parts);
            if (!isPossible(one)) {
                return false;
            }
            open.andNot(one);
        }
        return true;
    }

    /** Whether more can hold with parts that can hold together. */
    boolean arePossible(BitSet more, BitSet parts) {
        var all = (BitSet) parts.clone();
        all.or(more);
        for (int part = more.nextSetBit(0); part >= 0; part = more.nextSetBit(part + 1)) {
            if (!isPossible(around(part, all))) {
                return false;
            }
        }
        return true;
    }

    /** What is connected with a part by variables in common, axioms included. */
    private BitSet around(int part, BitSet parts) {
        var found = new BitSet();
        found.set(part);
        Set<Variable> reached = new HashSet<>(variables.get(part));
        boolean grew = true;
        while (grew) {
            var candidates = (BitSet) parts.clone();
            reached.forEach(v -> candidates.or(axioms.getOrDefault(v, new BitSet())));
            candidates.andNot(found);
            grew = false;
            for (int next = candidates.nextSetBit(0); next >= 0; next = candidates.nextSetBit(next + 1)) {
                if (variables.get(next).stream().anyMatch(reached::contains)) {
                    found.set(next);
                    reached.addAll(variables.get(next));
                    grew = true;
                }
            }
        }
        return found;
    }

    private boolean isPossible(BitSet parts) {
        Boolean known = decided.get(parts);
        if (known == null) {
            List<Formula> all = parts.stream().mapToObj(formulas::get).toList();
            known = !(Solver.solve(Formulas.and(all), List.of()) instanceof Answer.Never);
            decided.put((BitSet) parts.clone(), known);
        }
        return known;
    }

    private int number(Formula formula) {
        return numbers.computeIfAbsent(formula, f -> {
            formulas.add(f);
            variables.add(f.variables());
            return formulas.size() - 1;
        });
    }
}
