package org.spectls.analysis.machine;

/** An effect that other machines, timers or channels feel. */
public sealed interface Action {
    /** The other machines learn the event. */
    record Raise(String event) implements Action {}

    record Start(String timer) implements Action {}

    /** Starts the timer again, if it was started ever. */
    record Restart(String timer) implements Action {}

    record Stop(String timer) implements Action {}

    /** The current fragment goes to the channel. */
    record Feed(String channel) implements Action {}

    /** No effect, but known before all of them: the way asks that nothing lies in the channel. */
    record Empty(String channel) implements Action {}
}
