package org.spectls.suite.mealy;

import java.util.List;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Send;

/**
 * An input of the automaton: what a puppet can send, and what it takes to begin. A learner uses the same letters.
 *
 * @param name as in {@code ClientHello}
 */
public record Letter(String name, Action action) {

    /** The letters that are asked of a tested side. */
    public static List<Letter> core(Role tested) {
        Stream<Kind> kinds = tested == Role.SERVER
                ? Stream.of(
                        Kind.CLIENT_HELLO,
                        Kind.CERTIFICATE,
                        Kind.CERTIFICATE_EMPTY,
                        Kind.CLIENT_KEY_EXCHANGE,
                        Kind.CERTIFICATE_VERIFY,
                        Kind.CHANGE_CIPHER_SPEC,
                        Kind.FINISHED,
                        Kind.APPLICATION_DATA,
                        Kind.HEARTBEAT_REQUEST)
                : Stream.of(
                        Kind.SERVER_HELLO,
                        Kind.CERTIFICATE,
                        Kind.SERVER_KEY_EXCHANGE,
                        Kind.CERTIFICATE_REQUEST,
                        Kind.SERVER_HELLO_DONE,
                        Kind.NEW_SESSION_TICKET,
                        Kind.CHANGE_CIPHER_SPEC,
                        Kind.FINISHED,
                        Kind.APPLICATION_DATA,
                        Kind.HEARTBEAT_REQUEST,
                        Kind.HELLO_REQUEST);
        Stream<Letter> sent = kinds.map(kind -> new Letter(kind.label(), new Send(Symbol.of(kind))));
        Stream<Letter> alerts = Stream.of("close_notify")
                .map(description -> Symbol.alert("warning", description))
                .map(symbol -> new Letter(symbol.toString(), new Send(symbol)));
        Stream<Letter> begin = tested == Role.CLIENT
                ? Stream.of(new Letter("connect", new Call(Operation.CONNECT, Bytes.EMPTY)))
                : Stream.of();
        return Stream.of(begin, sent, alerts).flatMap(all -> all).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
