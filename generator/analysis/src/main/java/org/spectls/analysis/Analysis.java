package org.spectls.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.analysis.graph.Explorer;
import org.spectls.analysis.graph.Graph;
import org.spectls.analysis.machine.Abstraction;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;

/**
 * What one endpoint can do and what it cannot. Each machine is looked at in detail, with the others beside it as far as
 * constants decide what they do; what is found once is kept. Answers are the same each time. Not thread-safe.
 */
public final class Analysis {
    private final Model model;
    private final EndpointDef endpoint;
    private final List<Abstraction> plain = new ArrayList<>();
    private final Map<String, MachineAnalysis> machines = new LinkedHashMap<>();
    private Optional<Graph> graph = Optional.empty();

    private Analysis(Model model, EndpointDef endpoint) {
        this.model = model;
        this.endpoint = endpoint;
        for (String name : endpoint.machines()) {
            plain.add(new Abstraction(model, model.machine(name), plain.size(), false));
        }
    }

    /**
     * The analysis of an endpoint; its parts are worked out when they are asked for.
     *
     * @param model without errors
     * @throws IllegalArgumentException when the model has no such endpoint
     */
    public static Analysis of(Model model, String endpoint) {
        return model.endpoints().stream()
                .filter(e -> e.name().equals(endpoint))
                .map(e -> new Analysis(model, e))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no endpoint " + endpoint));
    }

    /**
     * All machines together, with the memory that constants decide: what suites are made of.
     *
     * @throws IllegalStateException when there are too many situations
     */
    public Graph graph() {
        if (graph.isEmpty()) {
            graph = Optional.of(Explorer.explore(model, endpoint, plain));
        }
        return graph.get();
    }

    /** All machines together, one of them with all of its memory that matters. */
    public Graph graph(String machine) {
        return machine(machine).graph();
    }

    /** The ids of all states, machine by machine. */
    public List<String> states() {
        return plain.stream()
                .flatMap(one -> one.machine().states().stream())
                .map(State::id)
                .toList();
    }

    /** The ids of all transitions: outcomes, refusals, and what rules for unnamed events give; state by state. */
    public List<String> transitions() {
        Set<String> ids = new LinkedHashSet<>();
        plain.forEach(one -> Structure.ways(one).forEach(way -> ids.add(way.transition())));
        return List.copyOf(ids);
    }

    /** {@code Machine.timer}. */
    public List<String> timers() {
        return plain.stream()
                .map(Abstraction::machine)
                .flatMap(machine -> machine.timers().stream().map(timer -> machine.name() + "." + timer))
                .toList();
    }

    /** All pairs of transitions of which the second begins in the state to which the first leads; machine by machine. */
    public List<Pair> pairs() {
        return plain.stream().flatMap(one -> Structure.pairs(one).stream()).toList();
    }

    /** The ids of all decisions, with their atoms in the specification's words. */
    public Map<String, List<String>> decisions() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        plain.forEach(one -> all.putAll(Structure.decisions(one)));
        return all;
    }

    /**
     * Whether a state is ever entered.
     *
     * @throws IllegalArgumentException when there is none of this id in the endpoint; so also the other questions
     */
    public Verdict state(String id) {
        return of(id).state(id);
    }

    /** Whether a transition is ever taken. */
    public Verdict transition(String id) {
        return of(id).transition(id);
    }

    /** Whether the second is ever the machine's next transition after the first. */
    public Verdict pair(String first, String second) {
        return of(first).pair(first, second);
    }

    /** Whether a timer ever fires. */
    public Verdict timer(String id) {
        return of(id).timer(id);
    }

    /** Whether a decision ever comes to that. */
    public Verdict outcome(String decision, boolean value) {
        return of(decision).outcome(decision, value);
    }

    /** Whether an atom of a decision is ever asked for and is that. */
    public Verdict outcome(String decision, int atom, boolean value) {
        return of(decision).outcome(decision, atom, value);
    }

    /** Whether an atom of a decision can be that while the decision hangs on it: MC/DC, with masking. */
    public Verdict decides(String decision, int atom, boolean value) {
        return of(decision).decides(decision, atom, value);
    }

    private MachineAnalysis of(String id) {
        return machine(id.substring(0, Math.max(0, id.indexOf('.'))));
    }

    private MachineAnalysis machine(String name) {
        int place = endpoint.machines().indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("endpoint " + endpoint.name() + " has no machine " + name);
        }
        MachineAnalysis known = machines.get(name);
        if (known == null) {
            known = new MachineAnalysis(detailed(place), place);
            machines.put(name, known);
        }
        return known;
    }

    private Graph detailed(int place) {
        Machine machine = plain.get(place).machine();
        var detailed = new Abstraction(model, machine, place, true);
        if (!detailed.remembersMoreThan(plain.get(place))) {
            return graph();
        }
        List<Abstraction> all = new ArrayList<>(plain);
        all.set(place, detailed);
        return Explorer.explore(model, endpoint, all);
    }
}
