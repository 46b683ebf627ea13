package org.spectls.diagram.paint;

import guru.nidi.graphviz.attribute.Attributes;
import guru.nidi.graphviz.attribute.For;
import guru.nidi.graphviz.attribute.Label;
import java.util.LinkedHashMap;
import java.util.Map;

/** Graphviz attributes of one node, edge, cluster or graph, in the order in which they are given. */
public final class Traits {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Traits() {}

    public static Traits none() {
        return new Traits();
    }

    public static Traits of(String name, Object value) {
        return none().and(name, value);
    }

    public Traits and(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** An HTML-like label. */
    public Traits label(String markup) {
        return and("label", Label.html(markup));
    }

    /** A text that shows when the pointer rests on it, and where a click leads. */
    public Traits hint(String tooltip, String link) {
        return and("tooltip", tooltip).and("URL", link);
    }

    /** For graphviz-java, which wants to know at compile time what the attributes are for. */
    <F extends For> Attributes<F> attributes() {
        Attributes<F> all = Attributes.attrs();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            all = Attributes.attrs(all, Attributes.attr(value.getKey(), value.getValue()));
        }
        return all;
    }
}
