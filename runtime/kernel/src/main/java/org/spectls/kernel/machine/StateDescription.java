package org.spectls.kernel.machine;

import java.util.List;

/** A state, as the specification writes it. */
public interface StateDescription {

    String machine();

    /** The state's name in the specification. */
    String label();

    /** The state's place in its machine, from 0. */
    int ordinal();

    /** The events that the specification names for this state, its phase or its machine. */
    List<String> expects();

    boolean isInitial();

    boolean isFinal();

    /** {@code Machine.State}. */
    default String id() {
        return machine() + "." + label();
    }
}
