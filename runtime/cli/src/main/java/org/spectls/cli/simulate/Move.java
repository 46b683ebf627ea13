package org.spectls.cli.simulate;

import java.util.List;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;

/** What can happen next. {@link #text} names it among all that can happen, in scripts too. */
sealed interface Move {
    String text();

    /** The side that it happens to, or to whose messages. */
    int side();

    /** The application of a side wants something. */
    record Call(int side, String text, String name, List<Value> arguments) implements Move {}

    /** The environment of a side reports something. */
    record Input(int side, String text, String name, List<Value> arguments) implements Move {}

    /** An operation of a side is done; {@code honest}: with the result that it really has. */
    record Answer(int side, String text, String operation, Value value, boolean honest) implements Move {}

    /** The next message reaches a side. */
    record Deliver(int side, String text) implements Move {}

    /** The next message to a side is lost. */
    record Drop(int side, String text) implements Move {}

    /** The next message to a side is overtaken by all others. */
    record Delay(int side, String text) implements Move {}

    /** The next message to a side comes twice. */
    record Duplicate(int side, String text) implements Move {}

    /** A bit of the next message to a side is turned on the way. */
    record Alter(int side, String text, int bit) implements Move {}

    /**
     * Somebody sends a message to a side: whoever holds the sender's keys, behind all that is on its way, or an attacker
     * who holds none, ahead of it.
     */
    record Inject(int side, String text, String channel, String message, Octets frame, boolean attacker)
            implements Move {}

    /** Time passes until a timer fires. {@code side} is the one whose timer it is. */
    record Pass(int side, String text, long until) implements Move {}

    /** Both sides begin another connection; each keeps what it has kept. */
    record Reconnect(int side, String text) implements Move {}
}
