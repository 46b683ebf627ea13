package org.spectls.kernel.machine;

import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.DecodeFault;

/**
 * What a step of any machine may do to its endpoint.
 *
 * @param <F> the failures of the specification
 * @param <C> its channels
 */
public interface StepContext<F, C> {

    /** A transition is taken; its effects follow. */
    void fired(Transition transition);

    /** A call is not possible now. */
    void reject(Transition transition);

    /** The transition ends the endpoint in failure. Effects that are still to come are dropped. */
    void fail(Transition transition, F failure);

    /** The endpoint ends. */
    void end();

    /** An effect has ended the endpoint; those that are still to come are dropped. */
    boolean ended();

    /** Remembers what was wrong with the bytes, for the refusal that may follow. */
    DecodeFault malformed(DecodeException exception);

    /** Hands the current fragment to a channel; the messages that it completes are later inputs. */
    void feed(C channel);

    /** No part of a message waits in the channel for the rest. */
    boolean aligned(C channel);

    /** All messages of the transcript so far. */
    Bytes transcript();

    /** All messages of the transcript before the one in hand. */
    Bytes transcriptBefore();

    void clearTranscript();
}
