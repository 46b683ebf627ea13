package org.spectls.interpreter;

import java.util.List;

/** Something that happens in a step. */
public sealed interface Happening {

    /** A machine takes a transition or refuses; its effects follow. */
    record Fired(String transition) implements Happening {}

    /** A message of a channel was decoded and is in the transcript; its machine is told. */
    record Received(String channel, String message, Value value) implements Happening {}

    /** The message as its machine gets it, decoded with what the machine knows; not if the machine cares for none. */
    record Decoded(String channel, String message, Value.Struct value) implements Happening {}

    /** Octets of a channel do not decode. */
    record Garbled(String channel, Value.Fault fault) implements Happening {}

    /** A message goes to the environment, framed. */
    record Sent(String channel, String message, Octets frame, Value value) implements Happening {}

    /** An event between machines; what it leads to follows. */
    record Raised(String event, List<Value> arguments) implements Happening {}

    record Emitted(String output, List<Value> arguments) implements Happening {}

    /** A timer is armed; {@code deadline} in milliseconds. */
    record Started(Situation.Timer timer, long deadline) implements Happening {}

    /** A timer is stopped that need not have run. */
    record Stopped(Situation.Timer timer) implements Happening {}

    /** The current fragment goes to a channel. */
    record Fed(String channel) implements Happening {}

    record Cleared() implements Happening {}

    /** An operation is begun. */
    record Begun(String operation, List<Value> arguments) implements Happening {}

    /** These names' secrets are over. */
    record Wiped(List<String> names) implements Happening {}

    /** The call is not possible now. */
    record Rejected(String call) implements Happening {}

    /** The endpoint fails; the effects of its {@code on fail} follow, then it has ended. */
    record Failed(String transition, Value failure) implements Happening {}

    record Ended() implements Happening {}
}
