package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/**
 * A client resumes a session only as what it was, even where it would take each single thing in a new one.
 * RFC 5246 section 7.4.1.3, RFC 6066 section 1.1.
 */
class ChangedSessionTest {
    private static final CipherSuite ONE = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA;
    private static final CipherSuite OTHER = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA;

    /** What the client is like when it offers the session, and what a server makes of it. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change("the version", c -> {}, hello -> {
                    hello.version = ProtocolVersion.TLS11.code();
                    return hello;
                }),
                change("the suite", c -> {}, hello -> {
                    hello.suites.set(0, OTHER.code());
                    return hello;
                }),
                change("the compression", c -> {}, hello -> {
                    hello.compressions = new byte[] {1};
                    return hello;
                }),
                change(
                        "the fragment length, which was none",
                        c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)),
                        hello -> hello.with(1, MaxFragmentLength.OCTETS_512.code())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isRefused(Consumer<Configuration.Builder> later, UnaryOperator<RawHello> change) {
        Side client = Side.client()
                .keepingSessions(1)
                .with(c -> c.sessionTickets(false)
                        .unsafeVersions(List.of(ProtocolVersion.TLS11))
                        .unsafeCompression(true)
                        .cipherSuites(List.of(ONE, OTHER)));
        Side server = Side.server().keepingSessions(1).with(c -> c.cipherSuites(List.of(ONE)));
        Outcome.connected(client.to(server).handshake());
        Loop loop = client.with(later).to(server);
        byte[][] offered = new byte[1][];
        loop.onWayToServer = Meddler.editingHello(hello -> {
            offered[0] = hello.sessionId;
            return hello;
        });
        Meddler meddler = Meddler.editingHello(hello -> {
            hello.sessionId = offered[0];
            return change.apply(hello);
        });
        // Where fragments are short, messages come in several records.
        loop.onWayToClient = records -> meddler.apply(Recut.joined(records));

        loop.handshake();

        assertThat(offered[0]).isNotEmpty();
        Outcome.refused(loop.client, loop.server, "illegal_parameter");
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitServerHello.ServerHello!changed_session");
    }

    private static Arguments change(
            String name, Consumer<Configuration.Builder> later, UnaryOperator<RawHello> change) {
        return Arguments.of(Named.of(name, later), change);
    }
}
