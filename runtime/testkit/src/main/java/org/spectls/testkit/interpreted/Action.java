package org.spectls.testkit.interpreted;

import java.util.List;
import org.spectls.interpreter.Value;

/** Something that an endpoint does and that can be seen from outside. */
record Action(String name, List<Value> arguments) {
    static Action fired(String transition) {
        return new Action("-> " + transition, List.of());
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? name : name + arguments;
    }
}
