package org.spectls.kernel.machine;

import java.util.List;

/** One way out of one state, as the specification writes it. Its id is the same in code, diagrams, logs and coverage. */
public interface Transition {

    /** Unique in a specification: {@code Machine.State.Event}, and a label where the event has several outcomes. */
    String id();

    String machine();

    /** The state in which it happens. */
    String from();

    String event();

    /** A state, or {@code stay}, {@code ignore}, {@code reject}, {@code end}, {@code fail}. */
    String target();

    Kind kind();

    /** The standards' sections it follows from, such as {@code RFC5246 7.4.1.3}. */
    List<String> citations();

    /** Where it is written: {@code file:line}, the file relative to the specification's root. */
    String source();

    /** What the specification says about it; empty when nothing. */
    String doc();

    /** The state after it: {@link #from()} when the state stays, {@code (end)} when the endpoint ends. */
    default String to() {
        return switch (target()) {
            case "stay", "ignore", "reject" -> from();
            case "end", "fail" -> "(end)";
            default -> target();
        };
    }

    /** The parts of a list that is written with a comma and a space between them. */
    static List<String> split(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(", ", -1));
    }

    /** How a transition came into the specification. */
    enum Kind {
        /** The specification names the event in this state, its phase or its machine. */
        EXPLICIT,
        /** A condition that has to hold does not. */
        REFUSAL,
        /** A rule for all events that are not named. */
        IMPLICIT
    }
}
