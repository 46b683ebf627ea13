package org.spectls.kernel.machine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;

/** What all endpoints offer, whatever their protocol. Generated code adds the protocol's own inputs and calls. */
public abstract class EndpointBase implements ProtocolEndpoint {
    private final EndpointCore<?, ?> core;

    protected EndpointBase(EndpointCore<?, ?> core) {
        this.core = core;
    }

    @Override
    public final String name() {
        return core.name();
    }

    @Override
    public final void advance(long now) {
        core.advance(now);
    }

    @Override
    public final long nextDeadline() {
        return core.timers.nextDeadline();
    }

    @Override
    public final boolean ended() {
        return core.ended();
    }

    @Override
    public final boolean pending() {
        return !core.ended() && core.pending();
    }

    @Override
    public final void fragment(Bytes fragment) {
        core.fragment(fragment);
    }

    @Override
    public final boolean deliverNext() {
        return core.deliverNext();
    }

    @Override
    public final Optional<Refusal> refusal() {
        return core.refusal();
    }

    @Override
    public final Optional<Transition> rejection() {
        return core.rejection();
    }

    @Override
    public final void observe(@Nullable TransitionListener listener) {
        core.observe(listener);
    }

    @Override
    public final void watch(TransitionListener listener) {
        core.watch(listener);
    }

    @Override
    public final List<StateDescription> states() {
        return core.states();
    }
}
