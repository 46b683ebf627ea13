package org.spectls.learn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Alphabet;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.suite.mealy.Letter;

/** What a tested side is asked. */
public enum Letters {
    /** A message of each type, ChangeCipherSpec, close_notify, a heartbeat: the letters of the suites w and wp. */
    CORE,
    /** All that a puppet has to say, right and wrong: variants of messages, alerts, heartbeats that lie. */
    FULL;

    /** What a client does first. */
    public static final Letter CONNECT = new Letter("connect", new Call(Operation.CONNECT, Bytes.EMPTY));

    /** The letters for a tested side. */
    public List<Letter> of(Role tested) {
        if (this == CORE) {
            return Letter.core(tested);
        }
        Stream<Letter> sent =
                Alphabet.of(tested.peer()).stream().map(symbol -> new Letter(symbol.toString(), new Send(symbol)));
        return tested == Role.CLIENT ? Stream.concat(Stream.of(CONNECT), sent).toList() : sent.toList();
    }

    /** {@code core} or {@code full}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
