package org.spectls.suite;

import java.util.List;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Trace;

/** Test cases of one kind for one role. Immutable. */
public record Suite(SuiteKind kind, Role tested, List<Trace> traces) {
    public Suite {
        traces = List.copyOf(traces);
    }
}
