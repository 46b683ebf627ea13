package org.spectls.compiler.emit.java.common;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** How the specification's names are written in Java. A name that Java keeps for itself gets an underscore. */
public final class Naming {
    /** What a record's component cannot be called, or what generated members are called already. */
    private static final Set<String> TAKEN = Set.of(
            "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "toBytes", "wipe");

    /** What a table's class is called on for already. */
    private static final Set<String> TAKEN_BY_TABLES = Set.of("all", "isKnown");

    private Naming() {}

    /** {@code session_id} becomes {@code sessionId}: fields, parameters, variables, methods. */
    public static String camel(String name) {
        String[] words = words(name);
        String tail = Stream.of(words).skip(1).map(Naming::capitalized).collect(Collectors.joining());
        return free(decapitalized(words[0]) + tail);
    }

    /** A table's column: as {@link #camel}, apart from what all tables have. */
    public static String column(String name) {
        String camel = camel(name);
        return TAKEN_BY_TABLES.contains(camel) ? camel + "_" : camel;
    }

    /** {@code session_id} becomes {@code SessionId}; {@code ASN1Cert} stays: types. */
    public static String pascal(String name) {
        return Stream.of(words(name)).map(Naming::capitalized).collect(Collectors.joining());
    }

    /** {@code not_now} becomes {@code NOT_NOW}, {@code AwaitPong} becomes {@code AWAIT_PONG}: constants. */
    public static String constant(String name) {
        boolean mixed = !name.contains("_") && !name.equals(name.toLowerCase(Locale.ROOT));
        String separated = mixed ? name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_") : name;
        return separated.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** A constant beside the members' constants, called so that it is none of them. */
    public static String constantBeside(String name, Collection<String> members) {
        boolean taken = members.stream().map(Naming::constant).anyMatch(name::equals);
        return taken ? constantBeside(name + "_", members) : name;
    }

    private static String[] words(String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String decapitalized(String word) {
        boolean acronym = word.equals(word.toUpperCase(Locale.ROOT));
        return acronym
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String free(String name) {
        return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? name + "_" : name;
    }
}
