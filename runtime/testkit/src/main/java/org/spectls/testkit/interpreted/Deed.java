package org.spectls.testkit.interpreted;

import java.util.List;
import org.spectls.interpreter.Value;

/** Something that an endpoint does and that can be seen from outside. */
record Deed(String name, List<Value> arguments) {
    static Deed fired(String transition) {
        return new Deed("-> " + transition, List.of());
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? name : name + arguments;
    }
}
