package org.spectls.cli.simulate;

import java.util.List;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Observer.Truth;
import org.spectls.interpreter.Step;

/** What a move led to: the simulation after it, and what the sides did, in their order. */
record Outcome(Simulation before, Move move, Simulation after, List<Told> told) {
    Outcome {
        told = List.copyOf(told);
    }

    /**
     * What one side was told and did.
     *
     * @param inner the simulation's own doing, such as a record's header: not what the move is about
     */
    record Told(int side, Step step, boolean inner, List<Taken> decisions) {
        Told {
            decisions = List.copyOf(decisions);
        }
    }

    /** A decision that was taken on the way. */
    record Taken(String id, List<Truth> atoms, boolean outcome) {
        Taken {
            atoms = List.copyOf(atoms);
        }
    }

    /** Whether the caller learned that it is not possible now. */
    boolean rejected() {
        return told.stream()
                .anyMatch(t -> t.step().all(Happening.Rejected.class).findAny().isPresent());
    }
}
