package org.spectls.diagram.state;

import org.spectls.compiler.model.Machine.State;

/** Where an entry belongs. */
sealed interface Place {
    /** The id of its node. */
    String node();

    record InState(State state) implements Place {
        @Override
        public String node() {
            return state.name();
        }
    }

    /** In every state of a phase. */
    record InPhase(String phase) implements Place {
        @Override
        public String node() {
            return "any state of " + phase;
        }
    }

    /** In every state. */
    record Anywhere() implements Place {
        @Override
        public String node() {
            return "any state";
        }
    }
}
