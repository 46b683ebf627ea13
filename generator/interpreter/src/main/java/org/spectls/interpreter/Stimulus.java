package org.spectls.interpreter;

import java.util.List;
import java.util.Optional;

/** What an endpoint is told from outside. */
public sealed interface Stimulus {

    /** The application wants something. */
    record Call(String name, List<Value> arguments) implements Stimulus {}

    /** The environment reports something; with a fragment, that becomes the current one. */
    record Input(String name, List<Value> arguments, Optional<Octets> fragment) implements Stimulus {}

    /** One whole message of a channel. */
    record Message(String channel, Octets frame) implements Stimulus {}

    /** The next message that was fed and is complete; nothing when there is none, or an operation is under way. */
    record Next() implements Stimulus {}

    /** The time goes on. No timer fires by itself: each is a stimulus of its own. */
    record Time(long now) implements Stimulus {}

    /** A timer that is armed fires, at its time if that is still to come. */
    record Fire(Situation.Timer timer) implements Stimulus {}

    /** The operation has this result. */
    record Result(String operation, Value value) implements Stimulus {}
}
