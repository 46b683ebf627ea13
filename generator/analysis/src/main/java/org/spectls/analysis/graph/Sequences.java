package org.spectls.analysis.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.spectls.analysis.machine.Outcome;

/**
 * Which transitions of one machine follow each other immediately, whatever the other machines do between them. Immutable
 * after construction.
 */
public final class Sequences {
    /** The number of a transition that is never taken. */
    private static final int NONE = -1;

    private final Graph graph;
    private final int machine;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    /** The steps that differ for the machine, node by node. */
    private final List<Set<Hop>> hops = new ArrayList<>();
    /** By a transition: the steps in which it is the machine's last, those of near nodes first. */
    private final List<List<Hop>> leading = new ArrayList<>();

    private final List<BitSet> last = new ArrayList<>();
    private final List<BitSet> followers = new ArrayList<>();

    public Sequences(Graph graph, int machine) {
        this.graph = graph;
        this.machine = machine;
        for (int node = 0; node < graph.nodes().size(); node++) {
            Set<Hop> own = new LinkedHashSet<>();
            for (Edge edge : graph.from(node)) {
                own.add(new Hop(node, edge.to(), own(edge)));
            }
            hops.add(own);
            last.add(new BitSet());
            own.stream()
                    .filter(hop -> !hop.fired().isEmpty())
                    .forEach(hop -> leading.get(hop.lastFired()).add(hop));
        }
        propagate();
    }

    /** Whether the second can be the machine's next transition after the first. */
    public boolean follow(String first, String second) {
        int one = numbers.getOrDefault(first, NONE);
        int other = numbers.getOrDefault(second, NONE);
        return one != NONE && other != NONE && followers.get(one).get(other);
    }

    /** A shortest way from the beginning whose last step takes the second next after the first. */
    public Optional<List<Edge>> path(String first, String second) {
        if (!follow(first, second)) {
            return Optional.empty();
        }
        int one = numbers.getOrDefault(first, NONE);
        int other = numbers.getOrDefault(second, NONE);
        Optional<Hop> both = leading.stream()
                .flatMap(List::stream)
                .filter(hop -> hop.contains(one, other))
                .min(Comparator.comparingInt(hop -> graph.depth(hop.from())));
        return both.isPresent()
                ? Optional.of(append(graph.path(both.get().from()), edge(both.get())))
                : search(one, other);
    }

    /** What steps between two nodes have in common, as far as the machine is concerned. */
    private record Hop(int from, int to, List<Integer> fired) {
        int lastFired() {
            return fired.get(fired.size() - 1);
        }

        boolean contains(int one, int other) {
            for (int i = 1; i < fired.size(); i++) {
                if (fired.get(i - 1) == one && fired.get(i) == other) {
                    return true;
                }
            }
            return false;
        }
    }

    /** From the nodes that the first leads to, by steps in which the machine has no part; nearest first. */
    private Optional<List<Edge>> search(int one, int other) {
        Map<Integer, Hop> reached = new HashMap<>();
        Map<Integer, Integer> depths = new HashMap<>();
        var open = new PriorityQueue<Integer>(Comparator.<Integer>comparingInt(node -> depths.getOrDefault(node, 0))
                .thenComparing(Comparator.naturalOrder()));
        for (Hop hop : leading.get(one)) {
            int depth = graph.depth(hop.from()) + 1;
            if (hop.to() >= 0 && depth < depths.getOrDefault(hop.to(), Integer.MAX_VALUE)) {
                reached.put(hop.to(), hop);
                depths.put(hop.to(), depth);
            }
        }
        open.addAll(reached.keySet());
        while (!open.isEmpty()) {
            int node = open.remove();
            for (Hop hop : hops.get(node)) {
                if (!hop.fired().isEmpty() && hop.fired().get(0) == other) {
                    return Optional.of(append(way(node, reached), edge(hop)));
                }
                if (hop.fired().isEmpty() && hop.to() >= 0 && reached.putIfAbsent(hop.to(), hop) == null) {
                    depths.put(hop.to(), depths.getOrDefault(node, 0) + 1);
                    open.add(hop.to());
                }
            }
        }
        return Optional.empty();
    }

    /** To the first, and from there to the node. */
    private List<Edge> way(int node, Map<Integer, Hop> reached) {
        Deque<Edge> way = new ArrayDeque<>();
        Hop hop = hop(node, reached);
        way.addFirst(edge(hop));
        while (hop.fired().isEmpty()) {
            hop = hop(hop.from(), reached);
            way.addFirst(edge(hop));
        }
        List<Edge> all = new ArrayList<>(graph.path(hop.from()));
        all.addAll(way);
        return all;
    }

    private static Hop hop(int node, Map<Integer, Hop> reached) {
        Hop hop = reached.get(node);
        if (hop == null) {
            throw new IllegalStateException("node " + node + " was not reached");
        }
        return hop;
    }

    private Edge edge(Hop hop) {
        return graph.from(hop.from()).stream()
                .filter(edge -> edge.to() == hop.to() && own(edge).equals(hop.fired()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Edge> append(List<Edge> path, Edge edge) {
        List<Edge> all = new ArrayList<>(path);
        all.add(edge);
        return all;
    }

    private void propagate() {
        Deque<Integer> open = new ArrayDeque<>();
        var queued = new BitSet();
        for (int node = 0; node < hops.size(); node++) {
            open.add(node);
            queued.set(node);
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            queued.clear(node);
            for (Hop hop : hops.get(node)) {
                if (learns(hop, last.get(node)) && !queued.get(hop.to())) {
                    queued.set(hop.to());
                    open.add(hop.to());
                }
            }
        }
    }

    /** Whether the node that the hop leads to has learned of another last transition. */
    private boolean learns(Hop hop, BitSet before) {
        List<Integer> fired = hop.fired();
        for (int i = 0; i < fired.size(); i++) {
            int now = fired.get(i);
            if (i > 0) {
                followers.get(fired.get(i - 1)).set(now);
            } else {
                before.stream().forEach(earlier -> followers.get(earlier).set(now));
            }
        }
        if (hop.to() < 0) {
            return false;
        }
        BitSet next = last.get(hop.to());
        int known = next.cardinality();
        if (fired.isEmpty()) {
            next.or(before);
        } else {
            next.set(hop.lastFired());
        }
        return next.cardinality() > known;
    }

    /** The machine's own transitions in a step. */
    private List<Integer> own(Edge edge) {
        List<Integer> own = new ArrayList<>(1);
        for (Outcome outcome : edge.fired()) {
            if (outcome.machine() == machine) {
                own.add(number(outcome.way().transition()));
            }
        }
        return own;
    }

    private int number(String transition) {
        Integer known = numbers.get(transition);
        if (known != null) {
            return known;
        }
        followers.add(new BitSet());
        leading.add(new ArrayList<>());
        numbers.put(transition, followers.size() - 1);
        return followers.size() - 1;
    }
}
