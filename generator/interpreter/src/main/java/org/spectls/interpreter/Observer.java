package org.spectls.interpreter;

import java.util.List;

/** Learns how decisions are taken while a step is made. */
@FunctionalInterface
public interface Observer {
    Observer NONE = (decision, atoms, outcome) -> {};

    /** What an atom was worth; evaluation stops where the outcome is clear. */
    enum Truth {
        TRUE,
        FALSE,
        UNEVALUATED
    }

    /**
     * A decision was taken.
     *
     * @param decision the id of one of {@link Decisions#of}
     * @param atoms in the order of the decision's atoms
     */
    void decided(String decision, List<Truth> atoms, boolean outcome);
}
