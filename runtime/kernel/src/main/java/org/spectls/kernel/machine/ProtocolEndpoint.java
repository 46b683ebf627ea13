package org.spectls.kernel.machine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;

/**
 * One side of a protocol: a composition of state machines. It does nothing on its own: inputs come in as calls of its
 * methods, and each runs to completion before the next. No method may be called while another one runs, also not from
 * the environment's methods that it calls. Not thread-safe.
 */
public interface ProtocolEndpoint {

    /** The endpoint's name in the specification. */
    String name();

    /**
     * Tells the time, and fires the timers that are due, in the order of their deadlines. Other inputs happen at the
     * time that was last told.
     *
     * @param now milliseconds of a clock that never goes back
     */
    void advance(long now);

    /** When {@link #advance} has to be called at the latest, or {@link TimerSet#NEVER}. */
    long nextDeadline();

    /** All is over: inputs are ignored, calls are rejected, secrets are wiped. */
    boolean ended();

    /** An operation is under way. Until its result was handed in, no further input of a channel may come. */
    boolean pending();

    /**
     * The bytes that the next input is about. An input that feeds them to a channel takes their array over: messages
     * and the states' data are slices of it.
     */
    void fragment(Bytes fragment);

    /**
     * Hands the next complete message of a channel to its machine.
     *
     * @return false when there is none, or when the endpoint is pending or has ended
     */
    boolean deliverNext();

    /** Why the endpoint failed. */
    Optional<Refusal> refusal();

    /** Why the last call was rejected; empty when it was accepted. */
    Optional<Transition> rejection();

    /** From now on {@code listener} sees each transition; null: nobody. */
    void observe(@Nullable TransitionListener listener);

    /** {@code listener} sees each transition too, before whoever {@link #observe observes}, and for good. */
    void watch(TransitionListener listener);

    /** What the machines consist of, in their order. */
    List<MachineDescription> machines();

    /** The machines' current states, in their order. */
    List<StateDescription> states();
}
