package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.TranscriptDef;
import org.spectls.compiler.model.Machine;
import org.spectls.interpreter.Situation.Current;
import org.spectls.interpreter.Situation.Timer;

/** What a step has changed so far beside the machines' states, and what has happened. For one use. */
final class Ledger implements Surroundings {
    final Codec codec;
    final List<Happening> happenings = new ArrayList<>();
    final Map<Timer, Long> deadlines;
    final Map<Timer, Long> durations;
    final Map<String, Buffer> channels;
    Octets fragment;
    long now;
    boolean ended;
    Optional<Situation.Refusal> refusal;
    Optional<String> rejection;

    private final Index index;
    private final Situation before;
    private Octets transcript;
    private int transcriptBefore;

    Ledger(Situation before, Codec codec, Index index) {
        this.before = before;
        this.codec = codec;
        this.index = index;
        deadlines = new LinkedHashMap<>(before.deadlines());
        durations = new LinkedHashMap<>(before.durations());
        channels = new LinkedHashMap<>(before.channels());
        fragment = before.fragment();
        now = before.now();
        ended = before.ended();
        refusal = before.refusal();
        rejection = before.rejection();
        transcript = before.transcript();
        transcriptBefore = before.transcriptBefore();
    }

    void add(Happening happening) {
        happenings.add(happening);
    }

    /** A message has arrived: what comes before it ends here. */
    void mark(String channel) {
        if (covers(channel)) {
            transcriptBefore = transcript.length();
        }
    }

    /** Appends a message, sent or received, if the transcript covers it. */
    void transcribe(String channel, String message, Octets frame) {
        if (covers(channel) && !definition().orElseThrow().except().contains(message)) {
            transcript = transcript.concat(frame);
        }
    }

    void clear() {
        transcript = Octets.EMPTY;
        transcriptBefore = 0;
    }

    Optional<Octets> takeFrame(ChannelDef channel) throws Malformed {
        Optional<Buffer.Taken> taken = buffer(channel.name()).next(codec.framing(channel.carries()));
        taken.ifPresent(t -> channels.put(channel.name(), t.rest()));
        return taken.map(Buffer.Taken::frame);
    }

    /** A channel that the endpoint does not receive takes nothing. */
    void feed(ChannelDef channel) {
        channels.computeIfPresent(
                channel.name(), (name, buffer) -> buffer.feed(fragment, codec.framing(channel.carries())));
    }

    /** The endpoint has ended: nothing is left to be done or known. */
    void end() {
        if (!ended) {
            ended = true;
            deadlines.clear();
            channels.replaceAll((name, buffer) -> Buffer.EMPTY);
            fragment = Octets.EMPTY;
            clear();
            add(new Happening.Ended());
        }
    }

    @Override
    public Octets transcript(boolean onlyBefore) {
        return onlyBefore ? transcript.slice(0, transcriptBefore) : transcript;
    }

    @Override
    public boolean aligned(String channel) {
        return !channels.containsKey(channel) || buffer(channel).aligned();
    }

    Situation situation(Map<String, Current> states) {
        return new Situation(
                before.endpoint(),
                before.configuration(),
                states,
                armed(),
                durations,
                transcript,
                transcriptBefore,
                channels,
                fragment,
                now,
                ended,
                refusal,
                rejection);
    }

    /** The timers that run, in the order of their declaration. */
    private Map<Timer, Long> armed() {
        Map<Timer, Long> armed = new LinkedHashMap<>();
        for (Machine machine : index.machines(index.endpoint(before.endpoint()))) {
            for (String name : machine.timers()) {
                Timer timer = new Timer(machine.name(), name);
                Optional.ofNullable(deadlines.get(timer)).ifPresent(deadline -> armed.put(timer, deadline));
            }
        }
        return armed;
    }

    private Buffer buffer(String channel) {
        return channels.getOrDefault(channel, Buffer.EMPTY);
    }

    private boolean covers(String channel) {
        return definition().filter(t -> t.channel().equals(channel)).isPresent();
    }

    private Optional<TranscriptDef> definition() {
        return index.model().transcript();
    }
}
