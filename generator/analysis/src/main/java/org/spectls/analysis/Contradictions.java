package org.spectls.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spectls.analysis.condition.Truths;
import org.spectls.analysis.machine.Abstraction;
import org.spectls.analysis.machine.Condition;
import org.spectls.analysis.machine.Local;
import org.spectls.analysis.machine.Way;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.text.ExprText;

/** Conditions that cannot hold together, as few of them as it takes. */
final class Contradictions {
    private final Abstraction machine;

    Contradictions(Abstraction machine) {
        this.machine = machine;
    }

    /**
     * Why none of a transition's ways is open.
     *
     * @param locals where the machine is then
     * @param when the same in words
     */
    String of(Structure.Place where, List<Local> locals, String when) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Way way : where.ways()) {
            for (Local local : locals) {
                reasons.add(of(where.state().name(), where.event(), way, local, when));
            }
        }
        return String.join("; or ", reasons);
    }

    private String of(String state, Event event, Way way, Local local, String when) {
        SortedMap<String, Boolean> none = new TreeMap<>();
        if (!machine.isPossible(state, event, way.conditions(), none)) {
            return "its conditions contradict each other: " + list(fewest(state, event, way.conditions(), none));
        }
        SortedMap<String, Boolean> known = new TreeMap<>(local.known());
        for (String text : List.copyOf(known.keySet())) {
            Boolean truth = known.remove(text);
            if (truth != null && machine.isPossible(state, event, way.conditions(), known)) {
                known.put(text, truth);
            }
        }
        List<Condition> conditions = fewest(state, event, way.conditions(), known);
        return "needs " + list(conditions) + opposed(conditions, known, when);
    }

    private static String opposed(List<Condition> conditions, SortedMap<String, Boolean> known, String when) {
        if (conditions.size() == 1 && known.size() == 1) {
            Condition only = conditions.get(0);
            if (Truths.atoms(only.meaning()).keySet().equals(known.keySet())
                    || known.containsKey(ExprText.of(only.meaning()))) {
                return ", which is " + (only.truth() ? "false " : "not so ") + when;
            }
        }
        return ", but " + when + ", " + facts(known);
    }

    private List<Condition> fewest(
            String state, Event event, List<Condition> conditions, SortedMap<String, Boolean> known) {
        List<Condition> rest = new ArrayList<>(conditions);
        for (Condition condition : conditions) {
            rest.remove(condition);
            if (machine.isPossible(state, event, rest, known)) {
                rest.add(condition);
            }
        }
        return rest;
    }

    private static String facts(SortedMap<String, Boolean> known) {
        return known.entrySet().stream().map(Contradictions::fact).collect(Collectors.joining(" and "));
    }

    private static String fact(Map.Entry<String, Boolean> known) {
        return "`" + known.getKey() + "` is " + known.getValue();
    }

    private static String list(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> "`" + MachineAnalysis.text(condition) + "`")
                .distinct()
                .collect(Collectors.joining(" and "));
    }
}
