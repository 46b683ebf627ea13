package org.spectls.puppet.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Symbols to choose among, for whoever explores what a peer does with them. */
public final class Alphabet {
    private Alphabet() {}

    /** What this side may have to say in some connection, right and wrong. */
    public static List<Symbol> of(Role role) {
        List<Symbol> symbols = new ArrayList<>();
        (role == Role.CLIENT ? client() : server()).map(Symbol::of).forEach(symbols::add);
        symbols.add(Symbol.of(Kind.CHANGE_CIPHER_SPEC));
        symbols.add(Symbol.alert("warning", "close_notify"));
        symbols.add(Symbol.alert("warning", "no_renegotiation"));
        symbols.add(Symbol.alert("fatal", "handshake_failure"));
        symbols.add(Symbol.of(Kind.APPLICATION_DATA));
        symbols.add(Symbol.of(Kind.APPLICATION_DATA).with("content", ""));
        symbols.add(Symbol.of(Kind.HEARTBEAT_REQUEST));
        symbols.add(Symbol.of(Kind.HEARTBEAT_REQUEST).with("padding", "15"));
        symbols.add(Symbol.of(Kind.HEARTBEAT_REQUEST).with("said", "16384"));
        symbols.add(Symbol.of(Kind.HEARTBEAT_RESPONSE));
        return List.copyOf(symbols);
    }

    private static Stream<Kind> client() {
        return Stream.of(
                Kind.CLIENT_HELLO,
                Kind.CLIENT_HELLO_RESUME_ID,
                Kind.CLIENT_HELLO_RESUME_TICKET,
                Kind.CLIENT_HELLO_RENEGOTIATE,
                Kind.CERTIFICATE,
                Kind.CERTIFICATE_OTHER,
                Kind.CERTIFICATE_EMPTY,
                Kind.CLIENT_KEY_EXCHANGE,
                Kind.CLIENT_KEY_EXCHANGE_GARBAGE,
                Kind.CERTIFICATE_VERIFY,
                Kind.CERTIFICATE_VERIFY_BAD,
                Kind.FINISHED,
                Kind.FINISHED_BAD);
    }

    private static Stream<Kind> server() {
        return Stream.of(
                Kind.HELLO_REQUEST,
                Kind.SERVER_HELLO,
                Kind.SERVER_HELLO_RESUME,
                Kind.CERTIFICATE,
                Kind.CERTIFICATE_OTHER,
                Kind.CERTIFICATE_EMPTY,
                Kind.CERTIFICATE_STATUS,
                Kind.SERVER_KEY_EXCHANGE,
                Kind.SERVER_KEY_EXCHANGE_BAD,
                Kind.SERVER_KEY_EXCHANGE_GARBAGE,
                Kind.CERTIFICATE_REQUEST,
                Kind.SERVER_HELLO_DONE,
                Kind.NEW_SESSION_TICKET,
                Kind.FINISHED,
                Kind.FINISHED_BAD);
    }
}
