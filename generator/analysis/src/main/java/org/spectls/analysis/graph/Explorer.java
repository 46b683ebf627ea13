package org.spectls.analysis.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spectls.analysis.condition.Terms;
import org.spectls.analysis.machine.Abstraction;
import org.spectls.analysis.machine.Action;
import org.spectls.analysis.machine.Outcome;
import org.spectls.analysis.machine.Way;
import org.spectls.analysis.machine.Ways;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;

/**
 * Runs an endpoint in all ways at once, breadth first. The rules are those of the language's dynamic semantics: one stimulus
 * after the other, each with all that follows; what is raised is delivered at once, machine by machine.
 */
public final class Explorer {
    /** A graph that is larger than this is of no use. */
    private static final int MOST_NODES = 400_000;

    private final List<Abstraction> machines;
    private final List<List<Action>> onFail;
    private final Set<String> restarted;
    private final Map<Node, Integer> numbers = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    private Explorer(Model model, EndpointDef endpoint, List<Abstraction> machines) {
        this.machines = machines;
        this.onFail = Ways.actions(endpoint.onFail(), new Terms(model));
        this.restarted = restarted(machines);
    }

    /**
     * Explores an endpoint.
     *
     * @param machines its machines, in its order
     * @throws IllegalStateException when there are too many situations
     */
    public static Graph explore(Model model, EndpointDef endpoint, List<Abstraction> machines) {
        var explorer = new Explorer(model, endpoint, machines);
        explorer.run();
        return new Graph(machines, explorer.nodes, List.copyOf(explorer.edges));
    }

    private void run() {
        List<Integer> first = machines.stream().map(machine -> 0).toList();
        number(new Node(first, Set.of(), Set.of(), Set.of()));
        for (int node = 0; node < nodes.size(); node++) {
            for (int machine = 0; machine < machines.size(); machine++) {
                stimulate(node, machine);
            }
            if (nodes.size() > MOST_NODES) {
                throw new IllegalStateException("more than " + MOST_NODES + " situations");
            }
        }
    }

    private void stimulate(int number, int machine) {
        Node node = nodes.get(number);
        List<Event> alphabet = machines.get(machine).machine().alphabet();
        for (int i = 0; i < alphabet.size(); i++) {
            Event event = alphabet.get(i);
            if (!comes(event, node, machine)) {
                continue;
            }
            var stimulus = new Stimulus(machines.get(machine).machine().name(), event);
            for (Moment end : deliver(before(node, event, machine), machine, i)) {
                int to = end.ended() ? Graph.ENDED : number(end.node());
                edges.add(new Edge(number, to, stimulus, end.fired()));
            }
        }
    }

    private boolean comes(Event event, Node node, int machine) {
        if (event instanceof Event.Internal) {
            return false;
        }
        if (event instanceof Event.Message message) {
            return node.fed().contains(message.channel()) && !isPending(node);
        }
        if (event instanceof Event.Malformed malformed) {
            return node.fed().contains(malformed.channel()) && !isPending(node);
        }
        if (event instanceof Event.Timer timer) {
            return node.armed().contains(id(machine, timer.name()));
        }
        return !(event instanceof Event.Result result)
                || machines.get(machine).awaits(node.locals().get(machine), result.operation());
    }

    private boolean isPending(Node node) {
        for (int i = 0; i < machines.size(); i++) {
            if (machines.get(i).local(node.locals().get(i)).pending()) {
                return true;
            }
        }
        return false;
    }

    /** Messages that are complete are taken before anything else, unless an operation holds them back. */
    private Moment before(Node node, Event event, int machine) {
        boolean message = event instanceof Event.Message || event instanceof Event.Malformed;
        Set<String> fed = message || isPending(node) ? node.fed() : Set.of();
        Set<String> armed = node.armed();
        if (event instanceof Event.Timer timer) {
            armed = without(armed, id(machine, timer.name()));
        }
        return new Moment(new Node(node.locals(), armed, node.started(), fed), List.of(), false);
    }

    /** In the middle of a step. */
    private record Moment(Node node, List<Outcome> fired, boolean ended) {
        Moment with(Node next) {
            return new Moment(next, fired, ended);
        }
    }

    private List<Moment> deliver(Moment before, int machine, int event) {
        List<Moment> ends = new ArrayList<>();
        int local = before.node().locals().get(machine);
        for (Outcome outcome : machines.get(machine).outcomes(local, event)) {
            List<Outcome> fired = new ArrayList<>(before.fired());
            fired.add(outcome);
            ends.addAll(follow(new Moment(before.node(), List.copyOf(fired), before.ended()), machine, outcome));
        }
        return ends;
    }

    private List<Moment> follow(Moment fired, int machine, Outcome outcome) {
        Way way = outcome.way();
        List<Moment> ends = new ArrayList<>();
        if (way.kind() == Way.Kind.FAIL) {
            for (List<Action> actions : onFail) {
                act(fired, machine, actions).forEach(m -> ends.add(new Moment(m.node(), m.fired(), true)));
            }
            return ends.stream().distinct().toList();
        }
        for (Moment moment : act(fired, machine, way.actions())) {
            if (moment.ended() || way.kind() == Way.Kind.END) {
                ends.add(new Moment(moment.node(), moment.fired(), true));
            } else {
                ends.add(moment.with(moved(moment.node(), machine, outcome.next())));
            }
        }
        return ends;
    }

    private List<Moment> act(Moment before, int machine, List<Action> actions) {
        List<Moment> moments = List.of(before);
        for (Action action : actions) {
            List<Moment> next = new ArrayList<>();
            for (Moment moment : moments) {
                next.addAll(moment.ended() ? List.of(moment) : act(moment, machine, action));
            }
            moments = next;
        }
        return moments;
    }

    private List<Moment> act(Moment moment, int machine, Action action) {
        if (action instanceof Action.Raise raise) {
            return raise(moment, raise.event());
        }
        return List.of(moment.with(changed(moment.node(), machine, action)));
    }

    private Node changed(Node node, int machine, Action action) {
        if (action instanceof Action.Feed feed) {
            return new Node(node.locals(), node.armed(), node.started(), with(node.fed(), feed.channel()));
        }
        if (action instanceof Action.Empty empty) {
            return new Node(node.locals(), node.armed(), node.started(), without(node.fed(), empty.channel()));
        }
        if (action instanceof Action.Start start) {
            String timer = id(machine, start.timer());
            Set<String> started = restarted.contains(timer) ? with(node.started(), timer) : node.started();
            return new Node(node.locals(), with(node.armed(), timer), started, node.fed());
        }
        if (action instanceof Action.Stop stop) {
            return new Node(
                    node.locals(), without(node.armed(), id(machine, stop.timer())), node.started(), node.fed());
        }
        String timer = id(machine, ((Action.Restart) action).timer());
        boolean started = node.started().contains(timer);
        return started ? new Node(node.locals(), with(node.armed(), timer), node.started(), node.fed()) : node;
    }

    private List<Moment> raise(Moment before, String event) {
        List<Moment> moments = List.of(before);
        for (int machine = 0; machine < machines.size(); machine++) {
            int place = machines.get(machine).machine().alphabet().indexOf(new Event.Internal(event));
            if (place < 0) {
                continue;
            }
            List<Moment> next = new ArrayList<>();
            for (Moment moment : moments) {
                next.addAll(moment.ended() ? List.of(moment) : deliver(moment, machine, place));
            }
            moments = next;
        }
        return moments;
    }

    private static Node moved(Node node, int machine, int next) {
        if (node.locals().get(machine) == next) {
            return node;
        }
        List<Integer> locals = new ArrayList<>(node.locals());
        locals.set(machine, next);
        return new Node(List.copyOf(locals), node.armed(), node.started(), node.fed());
    }

    private int number(Node node) {
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    private String id(int machine, String timer) {
        return machines.get(machine).machine().name() + "." + timer;
    }

    private static Set<String> with(Set<String> set, String more) {
        if (set.contains(more)) {
            return set;
        }
        var all = new TreeSet<>(set);
        all.add(more);
        return all;
    }

    private static Set<String> without(Set<String> set, String less) {
        if (!set.contains(less)) {
            return set;
        }
        var rest = new TreeSet<>(set);
        rest.remove(less);
        return rest;
    }

    private static Set<String> restarted(List<Abstraction> machines) {
        var found = new TreeSet<String>();
        for (Abstraction abstraction : machines) {
            Machine machine = abstraction.machine();
            machine.states().stream()
                    .flatMap(state ->
                            state.handlers().stream().flatMap(h -> abstraction.ways(state, h.event()).stream()))
                    .flatMap(way -> way.actions().stream())
                    .filter(Action.Restart.class::isInstance)
                    .forEach(action -> found.add(machine.name() + "." + ((Action.Restart) action).timer()));
        }
        return found;
    }
}
