package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.interpreter.Situation;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.symbol.Transformation.BadMac;
import org.spectls.puppet.symbol.Transformation.Fragment;
import org.spectls.puppet.symbol.Transformation.Unprotected;
import org.spectls.puppet.symbol.Transformation.Version;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Action.Send;

/** What can be tried in any situation: well-formed messages, records of all kinds, calls, time. */
final class Moves {
    private static final int LONGEST = 16384;
    private static final String WITH = "with";
    private static final String WITHOUT = "without";
    private static final String VERSION = "version";
    private static final String SUITE = "suite";
    private static final String COMPRESSION = "compression";
    private static final String TLS11 = "0x0302";
    private static final String MASTER_SECRET = "extended_master_secret";
    private static final String RENEGOTIATION = "renegotiation_info";
    private static final String OTHER_PROTOCOL = "application_layer_protocol_negotiation:0003027833";

    private final List<Action> always;

    Moves(Role tested) {
        List<Action> all = new ArrayList<>();
        messages(tested).map(Symbol::of).map(Send::new).forEach(all::add);
        (tested == Role.SERVER ? clientHellos() : serverHellos()).map(Send::new).forEach(all::add);
        records().map(Send::new).forEach(all::add);
        Stream.of(Operation.values())
                .filter(operation -> operation != Operation.CONNECT || tested == Role.CLIENT)
                .map(operation ->
                        new Call(operation, operation == Operation.WRITE ? Bytes.ascii("hello") : Bytes.EMPTY))
                .forEach(all::add);
        // So little that it is never split.
        all.add(new Call(Operation.WRITE, Bytes.ascii("h")));
        all.add(new CloseTransport());
        all.addAll(Reports.all());
        this.always = List.copyOf(all);
    }

    /** All of them; which are worth a try is for others to say. */
    List<Action> in(Optional<Situation> situation, boolean first) {
        List<Action> moves = new ArrayList<>(always);
        situation
                .filter(known -> known.nextDeadline() != Situation.NEVER)
                .map(known -> known.nextDeadline() - known.now())
                .ifPresent(left -> {
                    moves.add(0, new Pass(left));
                    moves.add(0, new Pass(left / 2));
                });
        moves.add(Stage.RELEASE);
        if (first) {
            moves.add(new Reconnect());
        }
        return moves;
    }

    /** What may stand in the place of a message, so that it is the same one with another content. */
    List<Action> instead(Action action) {
        if (!(action instanceof Send send)
                || !send.symbol().arguments().isEmpty()
                || !send.symbol().transformations().isEmpty()) {
            return List.of();
        }
        String kind = send.symbol().kind().label();
        return always.stream()
                .filter(other -> other instanceof Send alike && isAlike(kind, alike.symbol()) && !other.equals(action))
                .toList();
    }

    private static boolean isAlike(String kind, Symbol other) {
        String label = other.kind().label();
        return label.equals(kind)
                ? !other.arguments().isEmpty() && other.transformations().isEmpty()
                : label.equals(kind + "/other") || label.equals(kind + "/garbage");
    }

    /** What may be done before an operation begins, so that it comes to something else. */
    static List<Action> before(String operation) {
        return switch (operation) {
            case "validate_certificate", "validate_client" ->
                List.of(Stage.HOLD, new Force(operation, Optional.of("expired")));
            case "sign" -> List.of(Stage.HOLD, new Force(operation, Optional.empty()));
            default -> List.of(Stage.HOLD);
        };
    }

    /** First what this side has to say, and last what it never has. */
    private static Stream<Kind> messages(Role tested) {
        Stream<Kind> own = Stream.of(
                Kind.CLIENT_HELLO,
                Kind.CLIENT_HELLO_RENEGOTIATE,
                Kind.CLIENT_HELLO_RESUME_ID,
                Kind.CLIENT_HELLO_RESUME_TICKET,
                Kind.CERTIFICATE,
                Kind.CERTIFICATE_OTHER,
                Kind.CERTIFICATE_EMPTY,
                Kind.CLIENT_KEY_EXCHANGE,
                Kind.CERTIFICATE_VERIFY,
                Kind.CHANGE_CIPHER_SPEC,
                Kind.FINISHED,
                Kind.CLIENT_KEY_EXCHANGE_GARBAGE,
                Kind.CERTIFICATE_VERIFY_BAD,
                Kind.FINISHED_BAD);
        Stream<Kind> other = Stream.of(
                Kind.HELLO_REQUEST,
                Kind.SERVER_HELLO,
                Kind.SERVER_HELLO_RESUME,
                Kind.CERTIFICATE,
                Kind.CERTIFICATE_OTHER,
                Kind.CERTIFICATE_EMPTY,
                Kind.CERTIFICATE_STATUS,
                Kind.SERVER_KEY_EXCHANGE,
                Kind.CERTIFICATE_REQUEST,
                Kind.SERVER_HELLO_DONE,
                Kind.NEW_SESSION_TICKET,
                Kind.CHANGE_CIPHER_SPEC,
                Kind.FINISHED,
                Kind.SERVER_KEY_EXCHANGE_BAD,
                Kind.SERVER_KEY_EXCHANGE_GARBAGE,
                Kind.FINISHED_BAD);
        return (tested == Role.SERVER ? Stream.concat(own, other) : Stream.concat(other, own)).distinct();
    }

    /** What a client may say otherwise. */
    private static Stream<Symbol> clientHellos() {
        Symbol resuming = Symbol.of(Kind.CLIENT_HELLO_RESUME_ID);
        return Stream.concat(
                Stream.of(Kind.CLIENT_HELLO, Kind.CLIENT_HELLO_RENEGOTIATE)
                        .map(Symbol::of)
                        .flatMap(hello -> Stream.of(
                                hello.with(WITHOUT, MASTER_SECRET),
                                hello.with(WITHOUT, RENEGOTIATION),
                                hello.with(WITHOUT, "heartbeat"),
                                hello.with(WITH, RENEGOTIATION + ":0100"),
                                hello.with(WITH, "ec_point_formats:0101"),
                                hello.with(WITH, "record_size_limit:003f"),
                                hello.with(WITH, "max_fragment_length:01"),
                                hello.with(WITH, OTHER_PROTOCOL),
                                // Only a field, where a curve is needed.
                                hello.with(WITH, "supported_groups:00020100"),
                                hello.with(WITH, "server_name:0006000003787878"),
                                hello.with(VERSION, "0x0300"),
                                hello.with(VERSION, TLS11),
                                hello.with(VERSION, TLS11).with(SUITE, "TLS_FALLBACK_SCSV"),
                                hello.with(SUITE, "TLS_EMPTY_RENEGOTIATION_INFO_SCSV"),
                                hello.with(COMPRESSION, "deflate"))),
                Stream.of(resuming.with(WITHOUT, MASTER_SECRET), resuming.with(WITHOUT, RENEGOTIATION)));
    }

    /** The same of a server. */
    private static Stream<Symbol> serverHellos() {
        Symbol hello = Symbol.of(Kind.SERVER_HELLO);
        Symbol resuming = Symbol.of(Kind.SERVER_HELLO_RESUME);
        return Stream.of(
                hello.with(WITHOUT, MASTER_SECRET),
                hello.with(WITHOUT, RENEGOTIATION),
                hello.with(WITHOUT, "heartbeat"),
                hello.with(WITH, RENEGOTIATION + ":0100"),
                hello.with(WITH, "encrypt_then_mac"),
                hello.with(WITH, "ec_point_formats:0101"),
                hello.with(WITH, "signed_certificate_timestamp"),
                hello.with(WITH, "record_size_limit:1000"),
                hello.with(WITH, "record_size_limit:003f"),
                hello.with(WITH, "max_fragment_length:02"),
                hello.with(WITH, OTHER_PROTOCOL),
                hello.with(VERSION, TLS11),
                // With the mark of a server that could do better.
                hello.with(VERSION, TLS11).with("random", "444f574e47524400"),
                hello.with(SUITE, "0x0000"),
                hello.with(COMPRESSION, "64"),
                resuming.with(WITH, "session_ticket"),
                resuming.with(WITHOUT, MASTER_SECRET),
                resuming.with(WITHOUT, RENEGOTIATION),
                resuming.with(SUITE, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"));
    }

    private static Stream<Symbol> records() {
        return Stream.of(
                Symbol.of(Kind.APPLICATION_DATA),
                Symbol.of(Kind.APPLICATION_DATA).with("content", ""),
                Symbol.of(Kind.HEARTBEAT_REQUEST),
                Symbol.of(Kind.HEARTBEAT_REQUEST).with("padding", "15"),
                Symbol.of(Kind.HEARTBEAT_REQUEST).with("said", "16384"),
                Symbol.of(Kind.HEARTBEAT_RESPONSE),
                Symbol.of(Kind.HEARTBEAT_RESPONSE).with("padding", "15"),
                Symbol.of(Kind.HEARTBEAT_RESPONSE).with("payload", "00"),
                Symbol.alert("warning", "user_canceled"),
                Symbol.alert("warning", "no_renegotiation"),
                Symbol.alert("warning", "close_notify"),
                Symbol.alert("fatal", "close_notify"),
                Symbol.alert("fatal", "handshake_failure"),
                record(21, "0300"),
                record(20, "02"),
                record(24, "01"),
                record(25, "00"),
                record(22, ""),
                record(22, "14"),
                Symbol.of(Kind.HANDSHAKE).with("type", "255"),
                Symbol.of(Kind.APPLICATION_DATA).transformed(new BadMac()),
                Symbol.of(Kind.APPLICATION_DATA).transformed(new Version(0x0305)),
                Symbol.of(Kind.APPLICATION_DATA).transformed(new Unprotected()),
                Symbol.of(Kind.FINISHED).transformed(new Fragment(1)),
                octets("16030248 01"),
                octets("170301ffff"),
                octets("170303ffff"),
                octets("1603034001"),
                octets("1702004001"),
                octets("16040040 00"),
                octets("800100010203"),
                record(23, "00".repeat(LONGEST + 1)),
                record(23, "00".repeat(513)));
    }

    private static Symbol record(int type, String content) {
        return Symbol.of(Kind.RECORD).with("type", Integer.toString(type)).with("content", content);
    }

    private static Symbol octets(String content) {
        return Symbol.of(Kind.OCTETS).with("content", content.replace(" ", ""));
    }
}
