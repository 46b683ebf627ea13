package org.spectls.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spectls.analysis.graph.Graph;
import org.spectls.analysis.graph.Node;
import org.spectls.analysis.machine.Abstraction;
import org.spectls.analysis.machine.Action;
import org.spectls.analysis.machine.Local;
import org.spectls.analysis.machine.Outcome;
import org.spectls.analysis.machine.Way;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine.Await;

/** Finds out what stands in the way of something that cannot happen, and says it. */
final class Reasons {
    private final Graph graph;
    private final int place;
    private final Abstraction machine;
    private final Collection<Outcome> taken;
    private final Set<String> entered;
    private final Contradictions contradictions;
    private final Map<String, Set<String>> raisers = new HashMap<>();

    /**
     * For one machine of a graph.
     *
     * @param taken all that it ever does
     * @param entered the states that it comes to
     */
    Reasons(Graph graph, int place, Collection<Outcome> taken, Set<String> entered) {
        this.graph = graph;
        this.place = place;
        this.machine = graph.machines().get(place);
        this.taken = taken;
        this.entered = entered;
        this.contradictions = new Contradictions(machine);
    }

    String ofState(String state) {
        String never = quoted(name()) + " never comes to " + quoted(state);
        List<Structure.Place> ways = machine.machine().states().stream()
                .filter(from -> isReached(from.name()))
                .flatMap(from -> machine.machine().alphabet().stream()
                        .map(event -> new Structure.Place(from, event, leading(from.name(), event, state))))
                .filter(found -> !found.ways().isEmpty())
                .toList();
        Optional<String> broken = ways.stream()
                .flatMap(found -> found.ways().stream())
                .filter(way -> taken.stream().anyMatch(outcome -> outcome.way().equals(way)))
                .map(Way::transition)
                .findFirst();
        if (broken.isPresent()) {
            return never + ": with " + quoted(broken.get()) + ", the endpoint ends before it gets there";
        }
        return ways.isEmpty()
                ? never
                : never + ": for " + quoted(ways.get(0).ways().get(0).transition()) + ", " + ofTransition(ways.get(0));
    }

    String ofTransition(Structure.Place where) {
        String state = where.state().name();
        if (!isReached(state)) {
            return ofState(state);
        }
        List<Local> told = told(where);
        return told.isEmpty()
                ? ofEvent(where)
                : contradictions.of(where, told, "whenever `" + name() + "` is in `" + state + "`");
    }

    String ofTimer(String timer) {
        boolean started = taken.stream()
                .flatMap(outcome -> outcome.way().actions().stream())
                .anyMatch(action -> action.equals(new Action.Start(timer)));
        return started
                ? "timer " + quoted(timer) + " is stopped before it can fire"
                : "no transition that can happen starts timer " + quoted(timer);
    }

    String ofDecision(String decision) {
        String state = decision.substring(0, decision.indexOf('.', decision.indexOf('.') + 1));
        return "nothing that can happen comes by it in `" + state + "`";
    }

    String ofPair(Structure.Place one, String first, Structure.Place other, String second) {
        List<Outcome> before = taken.stream()
                .filter(outcome -> outcome.way().transition().equals(first))
                .toList();
        if (before.isEmpty()) {
            return "the first cannot happen: " + ofTransition(one);
        }
        List<Local> between = before.stream()
                .filter(outcome -> outcome.next() >= 0)
                .map(outcome -> machine.local(outcome.next()))
                .filter(local -> local.state().equals(other.state().name()))
                .distinct()
                .toList();
        if (between.isEmpty()) {
            return "the first does not lead to " + quoted(other.state().name());
        }
        if (taken.stream().noneMatch(outcome -> outcome.way().transition().equals(second))) {
            return "the second cannot happen: " + ofTransition(other);
        }
        boolean open = between.stream()
                .anyMatch(local -> other.ways().stream()
                        .anyMatch(way ->
                                machine.isPossible(local.state(), other.event(), way.conditions(), local.known())));
        return open
                ? happening(other.event()) + " does not come before " + quoted(name()) + " has done something else"
                : contradictions.of(other, between, "after " + quoted(first));
    }

    /** Why the machine is never told an event in a state that it comes to. */
    private String ofEvent(Structure.Place where) {
        String state = where.state().name();
        String here = " while " + quoted(name()) + " is in " + quoted(state);
        Event event = where.event();
        if (event instanceof Event.Result result) {
            return "a result comes only while it is awaited, and " + quoted(state) + " does not await "
                    + quoted(result.operation());
        }
        if (event instanceof Event.Timer timer) {
            return "timer " + quoted(timer.name()) + " never runs" + here
                    + only(running(timer.name()), "it runs only in ");
        }
        if (event instanceof Event.Internal internal) {
            return ofRaised(internal, here);
        }
        if (event instanceof Event.Message || event instanceof Event.Malformed) {
            return where.state()
                    .awaits()
                    .map(Await::operation)
                    .map(operation -> "what arrives on channels is held back while " + quoted(operation)
                            + " is under way, which " + quoted(state) + " awaits")
                    .orElse("no complete message lies in the channel" + here);
        }
        return "nothing comes from outside" + here + ": it leaves that state in the step in which it comes there";
    }

    private String ofRaised(Event.Internal event, String here) {
        Set<String> told = taken.stream()
                .filter(outcome ->
                        machine.machine().alphabet().get(outcome.event()).equals(event))
                .map(outcome -> machine.local(outcome.from()).state())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> raisers = raisers().getOrDefault(event.name(), Set.of());
        String raised = raisers.isEmpty()
                ? "no transition that can happen raises " + quoted(event.name())
                : quoted(event.name()) + " is never raised" + here + "; it is raised in " + list(raisers);
        return raised + only(told, "then " + quoted(name()) + " is in ");
    }

    /** By an event: the states in which it is raised. */
    private Map<String, Set<String>> raisers() {
        if (raisers.isEmpty()) {
            Set<Outcome> all = new HashSet<>();
            graph.edges().forEach(edge -> all.addAll(edge.fired()));
            for (Outcome outcome : all) {
                for (Action action : outcome.way().actions()) {
                    if (action instanceof Action.Raise raise) {
                        raisers.computeIfAbsent(raise.event(), e -> new TreeSet<>())
                                .add(state(outcome));
                    }
                }
            }
        }
        return raisers;
    }

    private String state(Outcome outcome) {
        Abstraction raiser = graph.machines().get(outcome.machine());
        return raiser.machine().name() + "." + raiser.local(outcome.from()).state();
    }

    private Set<String> running(String timer) {
        Set<String> states = new LinkedHashSet<>();
        List<Node> nodes = graph.nodes();
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).armed().contains(name() + "." + timer)) {
                states.add(graph.local(node, place).state());
            }
        }
        return states;
    }

    private List<Way> leading(String from, Event event, String to) {
        return machine.ways(machine.machine().state(from), event).stream()
                .filter(way -> way.target().equals(Optional.of(to)) && !from.equals(to))
                .toList();
    }

    private boolean isReached(String state) {
        return machine.machine().initial().name().equals(state) || entered.contains(state);
    }

    /** Where the machine is when it is told the event in the state. */
    private List<Local> told(Structure.Place where) {
        List<Local> found = new ArrayList<>();
        for (Outcome outcome : taken) {
            Local local = machine.local(outcome.from());
            if (local.state().equals(where.state().name())
                    && machine.machine().alphabet().get(outcome.event()).equals(where.event())
                    && !found.contains(local)) {
                found.add(local);
            }
        }
        return found;
    }

    private String name() {
        return machine.machine().name();
    }

    private static String happening(Event event) {
        if (event instanceof Event.Timer timer) {
            return "timer " + quoted(timer.name());
        }
        return event instanceof Event.Result result
                ? "the result of " + quoted(result.operation())
                : quoted(event.name());
    }

    private static String only(Set<String> states, String words) {
        return states.isEmpty() ? "" : "; " + words + list(states);
    }

    private static String list(Collection<String> names) {
        return names.stream().map(Reasons::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }
}
