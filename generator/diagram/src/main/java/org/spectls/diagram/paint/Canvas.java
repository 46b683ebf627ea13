package org.spectls.diagram.paint;

import guru.nidi.graphviz.model.Factory;
import guru.nidi.graphviz.model.Link;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A directed graph in the making. Equal calls in equal order give equal DOT. Not thread-safe. */
public final class Canvas {
    private final MutableGraph graph;
    private final Map<String, MutableNode> nodes = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();

    /** All of them have the same font and background. */
    public Canvas(String name, Traits graphTraits, Traits nodeTraits, Traits edgeTraits) {
        graph = Factory.mutGraph(name).setDirected(true);
        graph.graphAttrs()
                .add(Traits.of("bgcolor", "white")
                        .and("fontname", "Helvetica")
                        .and("pad", 0.25)
                        .attributes());
        graph.graphAttrs().add(graphTraits.attributes());
        graph.nodeAttrs().add(Traits.of("fontname", "Helvetica").attributes());
        graph.nodeAttrs().add(nodeTraits.attributes());
        graph.linkAttrs().add(Traits.of("fontname", "Helvetica").attributes());
        graph.linkAttrs().add(edgeTraits.attributes());
    }

    public void node(String id, Traits traits) {
        root(id).add(traits.attributes());
    }

    public void edge(String from, String to, Traits traits) {
        root(from).addLink(Link.to(Factory.mutNode(to)).with(traits.attributes()));
    }

    /** A shaded area; the one with the id is made when first asked for. */
    public Area area(String id, Traits traits) {
        return areas.computeIfAbsent(id, name -> new Area(name, traits));
    }

    /** The drawing in the DOT language. */
    public String dot() {
        MutableGraph drawing = graph.copy();
        // Edges are the root's, even between an area's nodes: an edge would pull its other end into the area.
        nodes.values().forEach(drawing::add);
        areas.values().forEach(area -> drawing.add(area.graph));
        return drawing.toString();
    }

    private MutableNode root(String id) {
        return nodes.computeIfAbsent(id, Factory::mutNode);
    }

    /** A group of nodes that are drawn together. */
    public static final class Area {
        private final MutableGraph graph;

        private Area(String id, Traits traits) {
            graph = Factory.mutGraph(id).setDirected(true).setCluster(true);
            graph.graphAttrs().add(traits.attributes());
        }

        public void node(String id, Traits traits) {
            graph.add(Factory.mutNode(id).add(traits.attributes()));
        }
    }
}
