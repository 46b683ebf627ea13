package org.spectls.analysis.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.spectls.analysis.machine.Abstraction;
import org.spectls.analysis.machine.Local;

/**
 * All that an endpoint's machines can do together, as far as it is told apart. Node 0 is where they begin. Edges are in the
 * order in which they were found: those of nodes that fewer steps lead to come first. Immutable.
 */
public final class Graph {
    /** Where edges lead that end the endpoint. */
    public static final int ENDED = -1;

    private final List<Abstraction> machines;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final List<List<Edge>> out = new ArrayList<>();
    private final int[] first;
    private final int[] depth;

    Graph(List<Abstraction> machines, List<Node> nodes, List<Edge> edges) {
        this.machines = List.copyOf(machines);
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        nodes.forEach(node -> out.add(new ArrayList<>()));
        this.first = new int[nodes.size()];
        Arrays.fill(first, -1);
        this.depth = new int[nodes.size()];
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            out.get(edge.from()).add(edge);
            if (edge.to() > 0 && first[edge.to()] < 0) {
                first[edge.to()] = i;
                depth[edge.to()] = depth[edge.from()] + 1;
            }
        }
    }

    /** The machines, in the order of the endpoint. */
    public List<Abstraction> machines() {
        return machines;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<Edge> edges() {
        return edges;
    }

    /** The steps that begin in a node. */
    public List<Edge> from(int node) {
        return Collections.unmodifiableList(out.get(node));
    }

    /** Where a machine is in a node. */
    public Local local(int node, int machine) {
        return machines.get(machine).local(nodes.get(node).locals().get(machine));
    }

    /** How many steps it takes to come to a node. */
    public int depth(int node) {
        return depth[node];
    }

    /** A shortest way from the beginning to a node. */
    public List<Edge> path(int node) {
        Deque<Edge> path = new ArrayDeque<>();
        for (int at = node; at != 0; at = path.getFirst().from()) {
            path.addFirst(edges.get(first[at]));
        }
        return List.copyOf(path);
    }
}
