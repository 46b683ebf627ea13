package org.spectls.interpreter;

import java.util.List;

/** Whoever knows what the specification leaves open: its {@code extern fn}. */
@FunctionalInterface
public interface Host {

    /** The value of a function for these arguments, of the type that the specification declares. */
    Value call(String function, List<Value> arguments);
}
