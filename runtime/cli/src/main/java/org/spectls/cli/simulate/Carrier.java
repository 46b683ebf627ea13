package org.spectls.cli.simulate;

import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Step;

/** Takes what one side sends to the other. Immutable. */
interface Carrier {
    /** Puts on the wire what a side sent in a step, and minds what it said of the wire. */
    void carry(Turn turn, int side, Step step);

    /** Tells a side what has reached it. */
    void deliver(Turn turn, int side, Parcel parcel);

    /** A message to a side, as whoever has the sender's keys would send it, or as an attacker would. */
    void inject(Turn turn, int side, String channel, String message, Octets frame, boolean attacker);

    /** An output that is part of how messages travel, so that nobody needs to read of it. */
    boolean isOwn(String output);
}
