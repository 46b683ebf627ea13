package org.spectls.testkit.interpreted;

import java.util.List;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Observer.Truth;
import org.spectls.interpreter.Step;

/** Sees what interpreted endpoints do: for whoever counts what tests reach. Each method does nothing by itself. */
public interface Spectator {

    /** A step was made. */
    default void stepped(String endpoint, Step step) {}

    /**
     * A decision was taken in the step under way.
     *
     * @param decision the id of one of {@code Decisions.of}
     * @param atoms in the order of the decision's atoms
     */
    default void decided(String endpoint, String decision, List<Truth> atoms, boolean outcome) {}

    /** Whether it is to be told how properties stand, which takes more time than the steps themselves. */
    default boolean judges() {
        return false;
    }

    /** To those who {@linkplain #judges() judge}: how the endpoint's properties stand after a step, one monitor for each; a run's monitors are its own. */
    default void judged(String endpoint, List<Monitor> monitors) {}
}
