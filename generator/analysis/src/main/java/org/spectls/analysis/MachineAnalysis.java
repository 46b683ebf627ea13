package org.spectls.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.spectls.analysis.graph.Edge;
import org.spectls.analysis.graph.Graph;
import org.spectls.analysis.graph.Sequences;
import org.spectls.analysis.machine.Abstraction;
import org.spectls.analysis.machine.Condition;
import org.spectls.analysis.machine.Outcome;
import org.spectls.analysis.machine.Question;
import org.spectls.analysis.machine.Way;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.text.ExprText;

/** What one machine can do in the company of the others. */
final class MachineAnalysis {
    private final Graph graph;
    private final int place;
    private final Abstraction machine;
    private final Map<Outcome, Edge> taken = new LinkedHashMap<>();
    /** What does all of its effects at times, for all that is known. */
    private final Set<Outcome> completed = new HashSet<>();

    private final Map<String, Edge> byTransition = new LinkedHashMap<>();
    private final Map<String, Edge> entered = new LinkedHashMap<>();
    private final Reasons reasons;
    private Optional<Sequences> sequences = Optional.empty();

    MachineAnalysis(Graph graph, int place) {
        this.graph = graph;
        this.place = place;
        this.machine = graph.machines().get(place);
        for (Edge edge : graph.edges()) {
            for (Outcome outcome : edge.fired()) {
                if (outcome.machine() == place) {
                    taken.putIfAbsent(outcome, edge);
                    if (!isBroken(outcome, edge)) {
                        completed.add(outcome);
                    }
                    byTransition.putIfAbsent(outcome.way().transition(), edge);
                    // A state may also be left in the step in which it is entered.
                    entered.putIfAbsent(machine.local(outcome.from()).state(), edge);
                }
            }
            if (edge.to() >= 0) {
                entered.putIfAbsent(graph.local(edge.to(), place).state(), edge);
            }
        }
        this.reasons = new Reasons(graph, place, taken.keySet(), entered.keySet());
    }

    Graph graph() {
        return graph;
    }

    Verdict state(String id) {
        var state = machine.machine().states().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + id));
        if (state.initial()) {
            return Verdict.yes(List.of());
        }
        Edge edge = entered.get(state.name());
        return edge == null ? Verdict.no(reasons.ofState(state.name())) : Verdict.yes(path(edge));
    }

    Verdict transition(String id) {
        Edge edge = byTransition.get(id);
        return edge == null ? Verdict.no(reasons.ofTransition(place(id))) : Verdict.yes(path(edge));
    }

    Verdict timer(String id) {
        String name = id.substring(id.indexOf('.') + 1);
        if (!machine.machine().timers().contains(name)) {
            throw new IllegalArgumentException("no timer " + id);
        }
        return graph.edges().stream()
                .filter(edge -> edge.stimulus().event().equals(new Event.Timer(name))
                        && edge.stimulus().machine().equals(machine.machine().name()))
                .findFirst()
                .map(edge -> Verdict.yes(path(edge)))
                .orElseGet(() -> Verdict.no(reasons.ofTimer(name)));
    }

    Verdict pair(String first, String second) {
        Structure.Place one = place(first);
        Structure.Place other = place(second);
        if (sequences.isEmpty()) {
            sequences = Optional.of(new Sequences(graph, place));
        }
        Optional<List<Edge>> path = sequences.get().path(first, second);
        return path.map(edges -> Verdict.yes(inputs(edges)))
                .orElseGet(() -> Verdict.no(reasons.ofPair(one, first, other, second)));
    }

    Verdict outcome(String decision, boolean value) {
        Question known = question(decision);
        return decision(decision, ExprText.of(known.condition()), value, "", (o, q) -> machine.canCome(o, q, value));
    }

    Verdict outcome(String decision, int atom, boolean value) {
        return decision(decision, atom(decision, atom), value, "", (o, q) -> machine.canBe(o, q, atom, value));
    }

    Verdict decides(String decision, int atom, boolean value) {
        return decision(
                decision,
                atom(decision, atom),
                value,
                " while the decision hangs on it",
                (o, q) -> machine.canDecide(o, q, atom, value));
    }

    private Verdict decision(
            String decision, String text, boolean value, String how, BiPredicate<Outcome, Question> possible) {
        boolean reached = false;
        for (Map.Entry<Outcome, Edge> one : taken.entrySet()) {
            for (Question question : one.getKey().way().questions()) {
                if (question.decision().equals(decision) && isAsked(question, one.getKey())) {
                    reached = true;
                    if (possible.test(one.getKey(), question)) {
                        return Verdict.yes(path(one.getValue()));
                    }
                }
            }
        }
        return Verdict.no(
                reached
                        ? "`" + text + "` is never " + value + how + ", wherever `" + decision + "` is asked for"
                        : reasons.ofDecision(decision));
    }

    /** Whether the stimulus itself is answered so, and what it raises ends the endpoint before all is done. */
    private static boolean isBroken(Outcome outcome, Edge edge) {
        Way.Kind kind = outcome.way().kind();
        return edge.to() == Graph.ENDED
                && edge.fired().get(0).equals(outcome)
                && (kind == Way.Kind.GO || kind == Way.Kind.STAY);
    }

    /** What stands behind the last raise is not asked where that ends the endpoint. */
    private boolean isAsked(Question question, Outcome outcome) {
        return question.raises() == 0 || question.raises() < outcome.way().raises() || completed.contains(outcome);
    }

    private String atom(String decision, int atom) {
        return ExprText.of(question(decision).atoms().get(atom));
    }

    private Question question(String decision) {
        return Structure.ways(machine)
                .flatMap(way -> way.questions().stream())
                .filter(q -> q.decision().equals(decision))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no decision " + decision));
    }

    private Structure.Place place(String transition) {
        return Structure.place(machine, transition)
                .orElseThrow(() -> new IllegalArgumentException("no transition " + transition));
    }

    private List<Input> path(Edge last) {
        List<Edge> edges = new ArrayList<>(graph.path(last.from()));
        edges.add(last);
        return inputs(edges);
    }

    private static List<Input> inputs(List<Edge> edges) {
        List<Input> inputs = new ArrayList<>();
        for (Edge edge : edges) {
            List<Input.Fired> fired = edge.fired().stream()
                    .map(outcome -> new Input.Fired(
                            outcome.way().transition(),
                            outcome.way().conditions().stream()
                                    .map(MachineAnalysis::text)
                                    .distinct()
                                    .toList()))
                    .toList();
            inputs.add(new Input(edge.stimulus(), fired));
        }
        return inputs;
    }

    static String text(Condition condition) {
        String text = ExprText.of(condition.condition());
        return condition.truth() ? text : "not (" + text + ")";
    }
}
