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

/** Which transitions of one machine follow each other immediately, whatever the other machines do between them. */
public final class Sequences {
    private final Graph graph;
    private final int machine;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<BitSet> last = new ArrayList<>();
    private final List<BitSet> followers = new ArrayList<>();

    public Sequences(Graph graph, int machine) {
        this.graph = graph;
        this.machine = machine;
        graph.nodes().forEach(node -> last.add(new BitSet()));
        propagate();
    }

    /** Whether the second can be the machine's next transition after the first. */
    public boolean follow(String first, String second) {
        Integer one = numbers.get(first);
        Integer other = numbers.get(second);
        return one != null && other != null && followers.get(one).get(other);
    }

    /** A shortest way from the beginning whose last step takes the second next after the first. */
    public Optional<List<Edge>> path(String first, String second) {
        if (!follow(first, second)) {
            return Optional.empty();
        }
        int one = numbers.get(first);
        int other = numbers.get(second);
        Optional<Edge> both = graph.edges().stream()
                .filter(edge -> contains(own(edge), one, other))
                .findFirst();
        if (both.isPresent()) {
            return Optional.of(append(graph.path(both.get().from()), both.get()));
        }
        return search(one, other);
    }

    private static boolean contains(List<Integer> fired, int one, int other) {
        for (int i = 1; i < fired.size(); i++) {
            if (fired.get(i - 1) == one && fired.get(i) == other) {
                return true;
            }
        }
        return false;
    }

    /** From the nodes that the first leads to, by steps in which the machine has no part; nearest first. */
    private Optional<List<Edge>> search(int one, int other) {
        Map<Integer, Edge> reached = new HashMap<>();
        Map<Integer, Integer> depths = new HashMap<>();
        var open = new PriorityQueue<Integer>(Comparator.<Integer>comparingInt(node -> depths.getOrDefault(node, 0))
                .thenComparing(Comparator.naturalOrder()));
        for (Edge edge : graph.edges()) {
            List<Integer> fired = own(edge);
            boolean leads = edge.to() >= 0 && !fired.isEmpty() && fired.get(fired.size() - 1) == one;
            if (leads && reached.putIfAbsent(edge.to(), edge) == null) {
                depths.put(edge.to(), graph.depth(edge.from()) + 1);
                open.add(edge.to());
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (Edge edge : graph.from(node)) {
                List<Integer> fired = own(edge);
                if (!fired.isEmpty() && fired.get(0) == other) {
                    return Optional.of(append(way(node, reached), edge));
                }
                if (fired.isEmpty() && edge.to() >= 0 && reached.putIfAbsent(edge.to(), edge) == null) {
                    depths.put(edge.to(), depths.getOrDefault(node, 0) + 1);
                    open.add(edge.to());
                }
            }
        }
        return Optional.empty();
    }

    /** To the first, and from there to the node. */
    private List<Edge> way(int node, Map<Integer, Edge> reached) {
        Deque<Edge> way = new ArrayDeque<>();
        int at = node;
        while (way.isEmpty() || own(way.getFirst()).isEmpty()) {
            Edge edge = reached.get(at);
            if (edge == null) {
                throw new IllegalStateException("node " + at + " was not reached");
            }
            way.addFirst(edge);
            at = edge.from();
        }
        List<Edge> all = new ArrayList<>(graph.path(at));
        all.addAll(way);
        return all;
    }

    private static List<Edge> append(List<Edge> path, Edge edge) {
        List<Edge> all = new ArrayList<>(path);
        all.add(edge);
        return all;
    }

    /** What steps between two nodes have in common, as far as the machine is concerned. */
    private record Hop(List<Integer> fired, int to) {}

    private void propagate() {
        List<Set<Hop>> hops = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = 0; node < graph.nodes().size(); node++) {
            Set<Hop> own = new LinkedHashSet<>();
            graph.from(node).forEach(edge -> own.add(new Hop(own(edge), edge.to())));
            hops.add(own);
            open.add(node);
        }
        var queued = new BitSet();
        queued.set(0, open.size());
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
            next.set(fired.get(fired.size() - 1));
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
        numbers.put(transition, followers.size() - 1);
        return followers.size() - 1;
    }
}
