package org.spectls.prove.tla;

import java.util.List;
import java.util.stream.Collectors;

/** Small forms of TLA+ text. */
final class Layout {
    private Layout() {}

    static String indent(String text) {
        return text.lines().map(line -> line.isEmpty() ? line : "  " + line).collect(Collectors.joining("\n"));
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String tuple(List<String> elements) {
        return elements.isEmpty() ? "<< >>" : "<< " + String.join(", ", elements) + " >>";
    }

    static String set(List<String> elements) {
        return elements.isEmpty() ? "{}" : "{ " + String.join(", ", elements) + " }";
    }

    /** {@code fields} are pairs of names and values. */
    static String product(List<String> fields) {
        return fields.isEmpty() ? "<< >>" : "[ " + String.join(", ", fields) + " ]";
    }

    static String field(String name, String value) {
        return name + " |-> " + value;
    }

    static String let(String name, String value, String body) {
        return "LET " + name + " == " + value + "\nIN\n" + body;
    }
}
