package org.spectls.analysis.machine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spectls.analysis.condition.Floors;
import org.spectls.analysis.condition.Terms;
import org.spectls.analysis.condition.Truths;
import org.spectls.compiler.check.logic.Encoder;
import org.spectls.compiler.check.logic.Formula;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.ExprText;

/**
 * Which conditions on a state's data and the configuration matter to what the machine does there or later. A condition
 * matters in a state if a way out of it asks for it, or if it decides one that matters in the state that the way leads to.
 */
final class Predicates {
    /** More conditions of one state are not followed. */
    private static final int MOST = 80;

    private static final int LONGEST = 400;

    /** A condition with more atoms is followed atom by atom only. */
    private static final int FEW = 3;

    private final Machine machine;
    private final Terms terms;
    private final Map<String, List<Way>> ways;
    private final Set<String> configs;
    private final boolean detailed;
    private final Map<String, Map<String, Expr>> relevant = new HashMap<>();
    private final Floors floors;

    /**
     * Finds them.
     *
     * @param ways those out of each state
     * @param detailed also what is asked for as a whole: that of two things one is not so, whichever it is
     */
    Predicates(Machine machine, Map<String, List<Way>> ways, Set<String> configs, Terms terms, boolean detailed) {
        this.detailed = detailed;
        this.machine = machine;
        this.terms = terms;
        this.ways = ways;
        this.configs = configs;
        this.floors = new Floors(detailed ? numbers() : Map.of());
        for (State state : machine.states()) {
            relevant.put(state.name(), new TreeMap<>());
            for (Way way : ways.getOrDefault(state.name(), List.of())) {
                way.conditions().forEach(condition -> add(state, condition.meaning()));
            }
        }
        while (grow()) {}
    }

    /** By their texts. */
    Map<String, Expr> of(String state) {
        return relevant.getOrDefault(state, Map.of());
    }

    /**
     * Leaves only those whose truth follows from constants alone, whichever way is taken into the state: they are as good
     * as states of their own.
     */
    void keepDecided() {
        boolean shrank = true;
        while (shrank) {
            shrank = undecidedAtFirst();
            for (State state : machine.states()) {
                for (Way way : ways.getOrDefault(state.name(), List.of())) {
                    shrank |= removeUndecided(state, way);
                }
            }
        }
    }

    /** What of conditions hangs together because of what the numbers among the data can be. */
    List<Formula> axioms(Collection<Expr> atoms, Encoder encoder) {
        return floors.axioms(atoms, encoder);
    }

    /** What a condition on the next state's data is before the way is taken. */
    Expr before(Expr predicate, Way way) {
        return floors.simplified(terms.with(predicate, way.data()));
    }

    static boolean isKept(Expr predicate, Way way) {
        return !Terms.captures(predicate, way.data());
    }

    private boolean grow() {
        boolean grew = false;
        for (State state : machine.states()) {
            for (Way way : ways.getOrDefault(state.name(), List.of())) {
                for (Expr predicate : List.copyOf(after(state, way).values())) {
                    if (isKept(predicate, way)) {
                        grew |= add(state, before(predicate, way));
                    }
                }
            }
        }
        return grew;
    }

    /** What the numbers among the data are set to, whatever leads to it. */
    private Map<String, Set<Expr>> numbers() {
        Map<String, Set<Expr>> assigned = new LinkedHashMap<>();
        for (State state : machine.states()) {
            for (Param data : state.data()) {
                if (data.type() instanceof Type.Int) {
                    Set<Expr> values = assigned.computeIfAbsent(data.name(), name -> new LinkedHashSet<>());
                    data.initial().ifPresent(values::add);
                }
            }
        }
        ways.values().stream()
                .flatMap(List::stream)
                .forEach(way -> way.data()
                        .forEach((name, value) ->
                                assigned.getOrDefault(name, new HashSet<>()).add(value)));
        return assigned;
    }

    private Map<String, Expr> after(State state, Way way) {
        return switch (way.kind()) {
            case GO -> relevant.getOrDefault(way.target().orElseThrow(), Map.of());
            case STAY -> relevant.getOrDefault(state.name(), Map.of());
            case END, FAIL -> Map.of();
        };
    }

    private boolean add(State state, Expr condition) {
        Map<String, Expr> known = relevant.get(state.name());
        Set<String> names = new HashSet<>(configs);
        state.data().forEach(data -> names.add(data.name()));
        boolean added = false;
        Map<String, Expr> atoms = Truths.atoms(condition);
        boolean whole = detailed && atoms.size() > 1 && atoms.size() <= FEW;
        for (Map.Entry<String, Expr> atom : atoms.entrySet()) {
            boolean lasting = isLasting(atom.getKey(), atom.getValue(), names);
            whole &= lasting;
            if (lasting && known != null && known.size() < MOST) {
                added |= known.putIfAbsent(atom.getKey(), atom.getValue()) == null;
            }
        }
        String text = whole ? ExprText.of(condition) : "";
        if (whole && text.length() <= LONGEST && known != null && known.size() < MOST) {
            added |= known.putIfAbsent(text, condition) == null;
        }
        return added;
    }

    private boolean isLasting(String text, Expr atom, Set<String> names) {
        Set<String> needed = Terms.names(atom);
        return !needed.isEmpty()
                && names.containsAll(needed)
                && text.length() <= LONGEST
                && !terms.computes(atom)
                && terms.isLasting(atom);
    }

    private boolean undecidedAtFirst() {
        State initial = machine.initial();
        Map<String, Expr> data = new LinkedHashMap<>();
        initial.data().forEach(one -> one.initial().ifPresent(value -> data.put(one.name(), value)));
        return relevant.getOrDefault(initial.name(), new TreeMap<>())
                .values()
                .removeIf(predicate ->
                        Truths.constant(terms.with(predicate, data)).isEmpty());
    }

    private boolean removeUndecided(State state, Way way) {
        Map<String, Expr> here = of(state.name());
        return after(state, way)
                .values()
                .removeIf(predicate -> !isKept(predicate, way)
                        || Truths.atoms(before(predicate, way)).entrySet().stream()
                                .anyMatch(
                                        atom -> Truths.constant(atom.getValue()).isEmpty()
                                                && !here.containsKey(atom.getKey())));
    }
}
