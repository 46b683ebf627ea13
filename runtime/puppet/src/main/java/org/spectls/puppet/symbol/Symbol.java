package org.spectls.puppet.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One thing that a puppet is told to send: a letter of its alphabet. Immutable.
 *
 * @param kind what it is
 * @param arguments numbers in decimal or as {@code 0x0303}, octets in hexadecimal, names as in the specification;
 *     what is not given has a default
 * @param transformations what becomes of it on its way out
 */
public record Symbol(Kind kind, SortedMap<String, String> arguments, List<Transformation> transformations) {
    /** @throws IllegalArgumentException if the kind has no such argument */
    public Symbol {
        arguments.keySet().stream()
                .filter(name -> !kind.arguments().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(kind + " has no argument " + name);
                });
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        transformations = List.copyOf(transformations);
    }

    /** As it should be. */
    public static Symbol of(Kind kind) {
        return new Symbol(kind, new TreeMap<>(), List.of());
    }

    /** With another argument. */
    public Symbol with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(arguments);
        more.put(name, value);
        return new Symbol(kind, more, transformations);
    }

    /** With more transformations, behind those that it has. */
    public Symbol transformed(Transformation... more) {
        List<Transformation> all = new ArrayList<>(transformations);
        all.addAll(Arrays.asList(more));
        return new Symbol(kind, arguments, all);
    }

    /** An alert, by the names of its level and description. RFC 5246 section 7.2. */
    public static Symbol alert(String level, String description) {
        return of(Kind.ALERT).with("level", level).with("description", description);
    }

    /** As in {@code Alert(description=close_notify,level=warning)+BadMac[]}. */
    @Override
    public String toString() {
        String given = arguments.entrySet().stream().map(Symbol::argument).collect(Collectors.joining(",", "(", ")"));
        return kind.label()
                + (arguments.isEmpty() ? "" : given)
                + transformations.stream().map(one -> "+" + one).collect(Collectors.joining());
    }

    private static String argument(Map.Entry<String, String> entry) {
        return entry.getKey() + "=" + entry.getValue();
    }
}
