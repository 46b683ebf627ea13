package org.spectls.diagram.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Phase;
import org.spectls.compiler.model.Machine.State;
import org.spectls.diagram.view.Outcome;

/**
 * The longest way, without coming by twice, from the initial state to one that the machine stays in: a final state, or a
 * group of states that it never leaves but by a rule that holds everywhere, or back into an earlier phase.
 *
 * @param spine the states on the way
 * @param aligned the states drawn below each other: the spine, and how it goes on among the states that are not left
 */
public record HappyPath(List<String> spine, List<String> aligned) {
    /** More steps than this are not tried. */
    private static final int PATIENCE = 100_000;

    public static HappyPath of(Machine machine) {
        Map<String, Set<String>> next = successors(machine);
        String start = machine.initial().name();
        List<String> there = new Search(next, steady(next)).longest(start, Set.of());
        String destination = there.get(there.size() - 1);
        List<String> beyond = new Search(next, Set.of()).longest(destination, Set.copyOf(there));
        List<String> aligned = new ArrayList<>(there);
        aligned.addAll(beyond.subList(1, beyond.size()));
        return new HappyPath(there.size() > 1 ? there : aligned, aligned);
    }

    /** Whether a transition is a step of the way. */
    boolean leads(String from, String to) {
        int at = spine.indexOf(from);
        return at >= 0 && at + 1 < spine.size() && spine.get(at + 1).equals(to);
    }

    /** Where the way ends. */
    public String destination() {
        return spine.get(spine.size() - 1);
    }

    private static Map<String, Set<String>> successors(Machine machine) {
        Map<String, Set<String>> next = new LinkedHashMap<>();
        for (State state : machine.states()) {
            Set<String> targets = new LinkedHashSet<>();
            Outcome.of(state).stream()
                    .filter(outcome -> outcome.handler().origin() == Origin.STATE
                            || outcome.handler().origin() == Origin.PHASE)
                    .flatMap(outcome -> outcome.successor().stream())
                    .filter(target -> !isEarlier(machine, machine.state(target), state))
                    .forEach(targets::add);
            targets.remove(state.name());
            next.put(state.name(), targets);
        }
        return next;
    }

    /** What leads back into an earlier phase begins anew. */
    private static boolean isEarlier(Machine machine, State target, State state) {
        List<String> phases = machine.phases().stream().map(Phase::name).toList();
        return target.phase().isPresent()
                && state.phase().isPresent()
                && phases.indexOf(target.phase().get())
                        < phases.indexOf(state.phase().get());
    }

    /** The states to which every state that follows leads back. */
    private static Set<String> steady(Map<String, Set<String>> next) {
        Map<String, Set<String>> reached = new LinkedHashMap<>();
        next.keySet().forEach(state -> reached.put(state, reachable(state, next)));
        Set<String> steady = new LinkedHashSet<>();
        reached.forEach((state, others) -> {
            if (others.stream()
                    .allMatch(other -> reached.getOrDefault(other, Set.of()).contains(state))) {
                steady.add(state);
            }
        });
        return steady;
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> waiting = new ArrayList<>(List.of(from));
        while (!waiting.isEmpty()) {
            String state = waiting.remove(waiting.size() - 1);
            if (reached.add(state)) {
                waiting.addAll(next.getOrDefault(state, Set.of()));
            }
        }
        return reached;
    }

    /** Depth first; of ways of equal length, the first. A way ends at the first of the ends; without ends, anywhere. */
    private static final class Search {
        private final Map<String, Set<String>> next;
        private final Set<String> ends;
        private List<String> best = List.of();
        private int patience = PATIENCE;

        Search(Map<String, Set<String>> next, Set<String> ends) {
            this.next = next;
            this.ends = ends;
        }

        List<String> longest(String start, Set<String> avoided) {
            best = List.of(start);
            extend(start, new LinkedHashSet<>(best), avoided);
            return best;
        }

        private void extend(String state, Set<String> way, Set<String> avoided) {
            boolean isEnd = ends.isEmpty() || ends.contains(state);
            if (isEnd && way.size() > best.size()) {
                best = List.copyOf(way);
            }
            if (ends.contains(state) || patience-- < 0) {
                return;
            }
            for (String target : next.getOrDefault(state, Set.of())) {
                if (!avoided.contains(target) && way.add(target)) {
                    extend(target, way, avoided);
                    way.remove(target);
                }
            }
        }
    }
}
