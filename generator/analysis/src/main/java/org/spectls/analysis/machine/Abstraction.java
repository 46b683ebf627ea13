package org.spectls.analysis.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spectls.analysis.condition.Rows;
import org.spectls.analysis.condition.Terms;
import org.spectls.analysis.condition.Truths;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;

/**
 * One machine with an abstract memory. Whatever the machine can do, this can do too. Situations have numbers, in the order
 * in which they are met; what can be done in them is found when it is first asked for. Not thread-safe.
 */
public final class Abstraction {
    private final Model model;
    private final Machine machine;
    private final int place;
    private final Terms terms;
    private final Rows rows;
    private final Predicates predicates;
    private final Map<String, List<Way>> byHandler = new HashMap<>();
    private final Map<String, Prepared> prepared = new HashMap<>();
    private final Map<Local, Integer> numbers = new LinkedHashMap<>();
    private final List<Local> locals = new ArrayList<>();
    private final List<List<Optional<List<Outcome>>>> outcomes = new ArrayList<>();

    /**
     * A machine in its initial state.
     *
     * @param place the machine's in its endpoint
     * @param detailed follow all that matters, rather than only what constants decide
     */
    public Abstraction(Model model, Machine machine, int place, boolean detailed) {
        this.model = model;
        this.machine = machine;
        this.place = place;
        this.terms = new Terms(model);
        this.rows = new Rows(terms);
        Map<String, List<Way>> byState = new HashMap<>();
        for (State state : machine.states()) {
            List<Way> all = new ArrayList<>();
            for (Handler handler : state.handlers()) {
                List<Way> ways = Ways.of(handler, terms);
                byHandler.put(handler.id(), ways);
                all.addAll(ways);
            }
            byState.put(state.name(), all);
        }
        Set<String> configs = model.configs().stream().map(ConfigDef::name).collect(Collectors.toSet());
        this.predicates = new Predicates(machine, byState, configs, terms, detailed);
        if (!detailed) {
            predicates.keepDecided();
        }
        number(new Local(machine.initial().name(), initially(), false, new TreeSet<>()));
    }

    public Machine machine() {
        return machine;
    }

    /** Whether this follows conditions that another one of the same machine does not. */
    public boolean remembersMoreThan(Abstraction other) {
        return machine.states().stream()
                .anyMatch(state -> predicates.of(state.name()).size()
                        > other.predicates.of(state.name()).size());
    }

    /** The situation with a number; 0 is the first. */
    public Local local(int number) {
        return locals.get(number);
    }

    /** How many situations were met so far. */
    public int size() {
        return locals.size();
    }

    /** All ways through the handler of an event in a state, whether they are open or not. */
    public List<Way> ways(State state, Event event) {
        return byHandler.getOrDefault(state.handler(event).id(), List.of());
    }

    /** What can become of an event of the alphabet, by its place there. */
    public List<Outcome> outcomes(int local, int event) {
        Optional<List<Outcome>> known = outcomes.get(local).get(event);
        if (known.isPresent()) {
            return known.get();
        }
        List<Outcome> found = find(local, event);
        outcomes.get(local).set(event, Optional.of(found));
        return found;
    }

    /** Whether the result of an operation can come. */
    public boolean awaits(int number, String operation) {
        Local local = locals.get(number);
        return local.stale().contains(operation)
                || (local.pending() && operation(local.state()).equals(Optional.of(operation)));
    }

    /** Whether conditions of a handler can hold together where this is known. */
    public boolean isPossible(String state, Event event, List<Condition> conditions, SortedMap<String, Boolean> known) {
        return prepared(machine.state(state), event).isPossible(conditions, known);
    }

    /** Whether an atom of a decision can be asked for and be that, on a way that comes by the decision. */
    public boolean canBe(Outcome outcome, Question question, int atom, boolean truth) {
        return with(outcome, question.asked(atom, truth, terms));
    }

    /** Whether a decision can come to that, on a way that comes by it. */
    public boolean canCome(Outcome outcome, Question question, boolean truth) {
        return with(outcome, question.whole(truth, terms));
    }

    /** Whether an atom of a decision can be that, and the decision hang on it, on a way that comes by the decision. */
    public boolean canDecide(Outcome outcome, Question question, int atom, boolean truth) {
        return with(outcome, question.decisive(atom, truth, terms));
    }

    private boolean with(Outcome outcome, List<Condition> more) {
        Local local = locals.get(outcome.from());
        List<Condition> all = new ArrayList<>(more);
        all.addAll(outcome.way().conditions());
        return isPossible(local.state(), machine.alphabet().get(outcome.event()), all, local.known());
    }

    private List<Outcome> find(int number, int event) {
        Local local = locals.get(number);
        State state = machine.state(local.state());
        Event happening = machine.alphabet().get(event);
        Prepared handler = prepared(state, happening);
        List<Outcome> found = new ArrayList<>();
        for (int i = 0; i < handler.ways().size(); i++) {
            Way way = handler.ways().get(i);
            Optional<SortedMap<String, Boolean>> known = handler.taken(i, local.known());
            if (known.isPresent()) {
                int next = way.kind() == Way.Kind.GO || way.kind() == Way.Kind.STAY
                        ? number(next(local, happening, way, known.get()))
                        : -1;
                found.add(new Outcome(place, event, number, way, next));
            }
        }
        return List.copyOf(found);
    }

    private Local next(Local local, Event event, Way way, SortedMap<String, Boolean> known) {
        Optional<String> own = operation(local.state());
        boolean answered =
                event instanceof Event.Result result && local.pending() && own.equals(Optional.of(result.operation()));
        var stale = new TreeSet<>(local.stale());
        if (event instanceof Event.Result result && !answered) {
            stale.remove(result.operation());
        }
        boolean pending = local.pending() && !answered;
        if (way.kind() == Way.Kind.STAY) {
            return new Local(local.state(), known, pending, stale);
        }
        if (pending) {
            stale.add(own.orElseThrow());
        }
        String target = way.target().orElseThrow();
        return new Local(target, known, operation(target).isPresent(), stale);
    }

    private Optional<String> operation(String state) {
        return machine.state(state).awaits().map(Machine.Await::operation);
    }

    private Prepared prepared(State state, Event event) {
        String id = state.handler(event).id();
        Prepared known = prepared.get(id);
        if (known == null) {
            List<Way> ways = byHandler.getOrDefault(id, List.of());
            List<Condition> extra = ways.stream()
                    .flatMap(way -> way.questions().stream())
                    .flatMap(question -> question.whole(true, terms).stream())
                    .distinct()
                    .toList();
            known = new Prepared(model, state.name(), ways, extra, predicates, rows);
            prepared.put(id, known);
        }
        return known;
    }

    private SortedMap<String, Boolean> initially() {
        State initial = machine.initial();
        Map<String, Expr> data = new HashMap<>();
        initial.data().forEach(one -> one.initial().ifPresent(value -> data.put(one.name(), value)));
        SortedMap<String, Boolean> known = new TreeMap<>();
        predicates
                .of(initial.name())
                .forEach((text, predicate) ->
                        Truths.constant(terms.with(predicate, data)).ifPresent(truth -> known.put(text, truth)));
        return known;
    }

    private int number(Local local) {
        Integer known = numbers.get(local);
        if (known != null) {
            return known;
        }
        int number = locals.size();
        numbers.put(local, number);
        locals.add(local);
        List<Optional<List<Outcome>>> none = new ArrayList<>();
        machine.alphabet().forEach(event -> none.add(Optional.empty()));
        outcomes.add(none);
        return number;
    }
}
