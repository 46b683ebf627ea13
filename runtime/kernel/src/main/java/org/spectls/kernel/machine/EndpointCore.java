package org.spectls.kernel.machine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.DecodeFault;
import org.spectls.kernel.wire.FrameAssembler;
import org.spectls.kernel.wire.Framing;

/**
 * What the composition of any endpoint's machines needs: time, timers, transcript, channels, the way it ends, and who
 * watches. Generated code adds the machines.
 *
 * @param <F> the failures of the specification
 * @param <C> its channels
 */
public abstract class EndpointCore<F, C extends Enum<C>> implements StepContext<F, C> {
    /** The longest message that a channel puts together. */
    private static final int MAX_FRAME_LENGTH = 1 << 17;

    protected final TimerSet timers;
    protected final Transcript transcript = new Transcript();

    private final String name;
    private final Map<C, FrameAssembler> assemblers;
    private final C[] channels;
    private Bytes fragment = Bytes.EMPTY;
    private long now;
    private boolean failing;
    private boolean ended;
    private @Nullable String detail;
    private @Nullable Refusal refusal;
    private @Nullable Transition rejection;
    private @Nullable TransitionListener watcher;
    private @Nullable TransitionListener observer;

    /** Watcher and observer in one, so that a transition that nobody sees costs one test. */
    private @Nullable TransitionListener listener;

    /**
     * An endpoint at time 0, of which nobody has heard yet.
     *
     * @param timers how many there are
     */
    protected EndpointCore(String name, int timers, Class<C> channels) {
        this.name = name;
        this.timers = new TimerSet(timers);
        this.assemblers = new EnumMap<>(channels);
        this.channels = channels.getEnumConstants();
    }

    /** One of the machines awaits the result of an operation. */
    protected abstract boolean pending();

    /** The timer is due. */
    protected abstract void fire(int timer);

    /** One whole frame of a channel has arrived. */
    protected abstract void deliver(C channel, Bytes frame);

    /** What a channel received does not decode. */
    protected abstract void malformed(C channel, DecodeFault fault);

    /** The effects of a failure. */
    protected abstract void onFail(F failure);

    /** Wipes the secrets of all machines' current states. */
    protected abstract void wipe();

    protected abstract List<StateDescription> states();

    @Override
    public final void fired(Transition transition) {
        if (listener != null) {
            listener.onTransition(name, transition, now);
        }
    }

    @Override
    public final void reject(Transition transition) {
        fired(transition);
        rejection = transition;
    }

    @Override
    public final void fail(Transition transition, F failure) {
        fired(transition);
        if (failing || ended) {
            return;
        }
        failing = true;
        refusal = new Refusal(
                name, transition, failure.toString(), expected(transition), Optional.ofNullable(detail), now);
        onFail(failure);
        end();
    }

    @Override
    public final void end() {
        if (!ended) {
            ended = true;
            timers.stopAll();
            transcript.clear();
            assemblers.values().forEach(FrameAssembler::clear);
            fragment = Bytes.EMPTY;
            wipe();
        }
    }

    @Override
    public final boolean ended() {
        return ended;
    }

    @Override
    public final DecodeFault malformed(DecodeException exception) {
        detail = exception.getMessage();
        return exception.fault();
    }

    @Override
    public final void feed(C channel) {
        FrameAssembler assembler = assemblers.get(channel);
        if (assembler != null) {
            assembler.feed(fragment);
        }
    }

    @Override
    public final boolean aligned(C channel) {
        FrameAssembler assembler = assemblers.get(channel);
        return assembler == null || assembler.aligned();
    }

    @Override
    public final Bytes transcript() {
        return transcript.all();
    }

    @Override
    public final Bytes transcriptBefore() {
        return transcript.before();
    }

    @Override
    public final void clearTranscript() {
        transcript.clear();
    }

    /** One of the machines receives this channel. */
    protected final void receives(C channel, Framing framing) {
        assemblers.put(channel, new FrameAssembler(framing, MAX_FRAME_LENGTH));
    }

    /** The time that was last told, in milliseconds. */
    protected final long now() {
        return now;
    }

    /** A call begins; false when the endpoint has ended and no call is possible any more. */
    public final boolean admits() {
        rejection = null;
        return !ended;
    }

    /** The call that began last was not rejected. */
    public final boolean accepted() {
        return rejection == null;
    }

    final String name() {
        return name;
    }

    final void advance(long time) {
        now = time;
        while (!ended && timers.nextDeadline() <= time) {
            fire(timers.takeDue(time));
        }
    }

    final void fragment(Bytes bytes) {
        fragment = bytes;
    }

    final boolean deliverNext() {
        if (ended || pending()) {
            return false;
        }
        for (C channel : channels) {
            FrameAssembler assembler = assemblers.get(channel);
            if (assembler != null && deliverNext(channel, assembler)) {
                return true;
            }
        }
        return false;
    }

    final Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    final Optional<Transition> rejection() {
        return Optional.ofNullable(rejection);
    }

    final void observe(@Nullable TransitionListener newObserver) {
        observer = newObserver;
        listener = both(watcher, newObserver);
    }

    final void watch(TransitionListener newWatcher) {
        watcher = both(watcher, newWatcher);
        listener = both(watcher, observer);
    }

    private static @Nullable TransitionListener both(
            @Nullable TransitionListener first, @Nullable TransitionListener second) {
        if (first == null) {
            return second;
        }
        return second == null ? first : first.and(second);
    }

    private boolean deliverNext(C channel, FrameAssembler assembler) {
        try {
            Optional<Bytes> frame = assembler.next();
            if (frame.isEmpty()) {
                return false;
            }
            deliver(channel, frame.get());
            return true;
        } catch (DecodeException e) {
            assembler.clear();
            malformed(channel, malformed(e));
            return true;
        }
    }

    private List<String> expected(Transition transition) {
        return states().stream()
                .filter(state -> state.machine().equals(transition.machine()))
                .findFirst()
                .map(StateDescription::expects)
                .orElse(List.of());
    }
}
