package org.spectls.coverage.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.spectls.compiler.check.OneRun;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.coverage.data.TransitionPair;
import org.spectls.coverage.measure.Feasibility.Verdict;
import org.spectls.diagram.view.Outcome;
import org.spectls.interpreter.Decision;
import org.spectls.interpreter.Decisions;

/** Everything that an endpoint's tests can cover, with how often they did, in the order of the specification. */
final class Inventory {
    private final Model model;
    private final EndpointDef endpoint;
    private final EndpointCounts counts;
    private final Feasibility feasibility;
    private final List<Item> items = new ArrayList<>();

    private Inventory(Model model, EndpointDef endpoint, EndpointCounts counts, Feasibility feasibility) {
        this.model = model;
        this.endpoint = endpoint;
        this.counts = counts;
        this.feasibility = feasibility;
    }

    static List<Item> of(
            Metric metric, Model model, EndpointDef endpoint, EndpointCounts counts, Feasibility feasibility) {
        Inventory inventory = new Inventory(model, endpoint, counts, feasibility);
        if (metric == Metric.ATOMS || metric == Metric.MCDC) {
            for (Decision decision : Decisions.of(model, endpoint.name())) {
                inventory.items.addAll(DecisionItems.of(metric, decision, counts, feasibility));
            }
        } else if (metric == Metric.PROPERTIES) {
            inventory.properties();
        } else {
            machines(model, endpoint.name()).forEach(machine -> inventory.machine(metric, machine));
        }
        return List.copyOf(inventory.items);
    }

    static List<Machine> machines(Model model, String endpoint) {
        return model.endpoints().stream()
                .filter(other -> other.name().equals(endpoint))
                .flatMap(other -> other.machines().stream())
                .map(model::machine)
                .toList();
    }

    private void machine(Metric metric, Machine machine) {
        switch (metric) {
            case STATES -> states(machine);
            case EXPLICIT, REFUSALS -> outcomes(metric, machine);
            case IMPLICIT -> implicit(machine);
            case PAIRS -> pairs(machine);
            default -> timers(machine);
        }
    }

    private void states(Machine machine) {
        Map<String, Long> entered = new TreeMap<>();
        for (State state : machine.states()) {
            for (Outcome outcome : Outcome.of(state)) {
                outcome.successor().ifPresent(next -> entered.merge(next, count(outcome), Long::sum));
            }
        }
        entered.merge(machine.initial().name(), counts.endpoints(), Long::sum);
        for (State state : machine.states()) {
            long count = entered.getOrDefault(state.name(), 0L);
            Verdict verdict = missing(count, () -> feasibility.state(state.id()));
            add(Metric.STATES, state.id(), machine, state.note(), List.of(), count, verdict);
        }
    }

    private void outcomes(Metric metric, Machine machine) {
        for (State state : machine.states()) {
            for (Outcome outcome : Outcome.of(state)) {
                if (!outcome.isByRule() && outcome.isRefusal() == (metric == Metric.REFUSALS)) {
                    long count = count(outcome);
                    Verdict verdict = missing(count, () -> feasibility.transition(outcome.id()));
                    add(metric, outcome.id(), machine, outcome.note(), outcome.citations(), count, verdict);
                }
            }
        }
    }

    private void implicit(Machine machine) {
        for (State state : machine.states()) {
            state.handlers().stream()
                    .filter(handler -> handler.origin() == Origin.OTHER)
                    .forEach(handler -> implicit(machine, state, handler));
        }
    }

    /** One item, whatever the rule's alternatives: it is about the state and the event. */
    private void implicit(Machine machine, State state, Handler handler) {
        List<Outcome> outcomes = Outcome.of(state).stream()
                .filter(outcome -> outcome.handler().id().equals(handler.id()))
                .toList();
        long count = outcomes.stream().mapToLong(this::count).sum();
        add(
                Metric.IMPLICIT,
                handler.id(),
                machine,
                handler.note(),
                handler.note().citations(),
                count,
                any(outcomes));
    }

    private void pairs(Machine machine) {
        for (State state : machine.states()) {
            for (Outcome first : explicit(state)) {
                String next = first.successor().orElse(state.name());
                if (ends(first)) {
                    continue;
                }
                for (Outcome second : explicit(machine.state(next))) {
                    TransitionPair pair = new TransitionPair(first.id(), second.id());
                    long count = counts.pairs().getOrDefault(pair, 0L);
                    Verdict verdict = missing(count, () -> feasibility.pair(pair.first(), pair.second()));
                    add(Metric.PAIRS, pair.toString(), machine, second.note(), List.of(), count, verdict);
                }
            }
        }
    }

    private void timers(Machine machine) {
        for (String timer : machine.timers()) {
            List<Outcome> outcomes = machine.states().stream()
                    .flatMap(state -> Outcome.of(state).stream())
                    .filter(outcome -> outcome.event() instanceof Event.Timer fired
                            && fired.name().equals(timer))
                    .toList();
            long count = outcomes.stream().mapToLong(this::count).sum();
            List<Outcome> meant =
                    outcomes.stream().filter(outcome -> !outcome.isByRule()).toList();
            Verdict verdict = missing(count, () -> any(meant.isEmpty() ? outcomes : meant));
            Note note = meant.isEmpty() ? machine.note() : meant.get(0).note();
            add(Metric.TIMERS, machine.name() + "." + timer, machine, note, List.of(), count, verdict);
        }
    }

    private void properties() {
        for (PropertyDef property : model.properties()) {
            if (property.endpoint().equals(Optional.of(endpoint.name())) && OneRun.shows(model, property)) {
                var counted = counts.properties().get(property.name());
                items.add(new Item(
                        Metric.PROPERTIES,
                        property.name(),
                        "",
                        property.note().doc(),
                        place(property.note()),
                        words(property.note().citations()),
                        counted == null ? 0 : counted.exercised(),
                        Verdict.UNKNOWN));
            }
        }
    }

    /** Of what has happened, nobody asks whether it can. */
    private static Verdict missing(long count, Supplier<Verdict> verdict) {
        return count > 0 ? Verdict.UNKNOWN : verdict.get();
    }

    /** What can happen in any of these ways. */
    private Verdict any(List<Outcome> outcomes) {
        Verdict best = Verdict.never("nothing leads to it");
        for (Outcome outcome : outcomes) {
            Verdict verdict = feasibility.transition(outcome.id());
            boolean shorter = verdict.feasible()
                    && (!best.feasible() || verdict.path().size() < best.path().size());
            best = shorter || (!best.feasible() && !verdict.feasible()) ? verdict : best;
        }
        return best;
    }

    private void add(
            Metric metric,
            String id,
            Machine machine,
            Note note,
            List<Citation> citations,
            long count,
            Verdict verdict) {
        items.add(new Item(metric, id, machine.name(), note.doc(), place(note), words(citations), count, verdict));
    }

    private long count(Outcome outcome) {
        return counts.transitions().getOrDefault(outcome.id(), 0L);
    }

    private static List<Outcome> explicit(State state) {
        return Outcome.of(state).stream()
                .filter(outcome -> !outcome.isRefusal() && !outcome.isByRule())
                .toList();
    }

    private static boolean ends(Outcome outcome) {
        return outcome.target()
                .filter(target -> target instanceof Target.End || target instanceof Target.Fail)
                .isPresent();
    }

    private static String place(Note note) {
        return note.span().file() + ":" + note.span().line();
    }

    private static List<String> words(List<Citation> citations) {
        return citations.stream().map(Citation::toString).toList();
    }
}
