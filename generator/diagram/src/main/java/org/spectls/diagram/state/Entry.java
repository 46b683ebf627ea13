package org.spectls.diagram.state;

import java.util.List;
import org.spectls.diagram.view.Outcome;

/** What is drawn once: an outcome, or those of several states that follow from one line of the specification. */
record Entry(List<Outcome> outcomes) {
    Outcome first() {
        return outcomes.get(0);
    }
}
