package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** A client offers no session that it would not take as it was. RFC 5246 section 7.4.1.2, RFC 7627 section 5.3. */
class WithheldSessionTest {
    private static final int EXTENDED_MASTER_SECRET = 23;

    /** What the client was like when the session began, and what it is like later. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a version",
                        WithheldSessionTest::old,
                        c -> c.versions(List.of(ProtocolVersion.TLS12)).unsafeVersions(List.of())),
                change(
                        "a compression",
                        c -> c.unsafeCompression(true)
                                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384)),
                        c -> c.unsafeCompression(false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isNotOfferedWithWhatIsNoLongerTaken(
            Consumer<Configuration.Builder> first, Consumer<Configuration.Builder> later) {
        Side client = Side.client().keepingSessions(1).with(first);
        Side server = Side.server().keepingSessions(1).with(first);
        Outcome.connected(client.to(server).handshake());
        assertThat(number(client)).isNotEmpty();

        client.with(later);

        assertThat(number(client)).isEmpty();
    }

    @Test
    void isNotOfferedWithoutExtendedMasterSecret() throws Exception {
        Side client = SharedKeyServer.client().keepingSessions(1);
        Loop loop = client.to(Side.server());
        loop.client.connect(Optional.of("localhost"), 0);

        new SharedKeyServer(loop).serve(hello -> {
            hello.sessionId = new byte[32];
            return hello.without(EXTENDED_MASTER_SECRET);
        });

        assertThat(loop.client.states()).contains("ClientHandshake.Connected");
        assertThat(client.sessions.orElseThrow().size()).isEqualTo(1);
        assertThat(number(client)).isEmpty();
    }

    /** The session that the client's next hello asks for. */
    private static byte[] number(Side client) {
        return RawHello.of(client.to(Side.server()).client).sessionId;
    }

    private static void old(Configuration.Builder builder) {
        builder.versions(List.of())
                .unsafeVersions(List.of(ProtocolVersion.TLS11))
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA));
    }

    private static Arguments change(
            String name, Consumer<Configuration.Builder> first, Consumer<Configuration.Builder> later) {
        return Arguments.of(Named.of(name, first), later);
    }
}
