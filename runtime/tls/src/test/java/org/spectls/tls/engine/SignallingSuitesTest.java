package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;

/**
 * Codes that stand among the suites and are none, where somebody enables them by name: a client signals with them, and
 * nobody opens a connection with them. RFC 5746 section 3.3, RFC 7507 section 2.
 */
class SignallingSuitesTest {
    private static final int HANDSHAKE = 22;
    private static final int SUPPORTED_GROUPS = 10;
    private static final int POINT_FORMATS = 11;
    private static final byte[] CLIENT_KEY_EXCHANGE = {16, 0, 0, 2, 0, 0};
    private static final CipherSuite RSA = CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite RENEGOTIATION = CipherSuite.TLS_EMPTY_RENEGOTIATION_INFO_SCSV;

    /** Nor any group or point format on its account. */
    @Test
    void aClientOffersNoSignalAsASuite() {
        RawHello hello = RawHello.of(signalling().to(Side.server()).client);

        assertThat(hello.suites).containsExactly(RSA.code());
        assertThat(hello.has(SUPPORTED_GROUPS)).isFalse();
        assertThat(hello.has(POINT_FORMATS)).isFalse();
    }

    @Test
    void aServerIsContentWithASignal() {
        Loop loop = signalling().to(rsa());

        Outcome.connected(loop.handshake());

        assertThat(loop.client.parameters().orElseThrow().suite()).isEqualTo(RSA);
    }

    @Test
    void aClientAcceptsNoCertificateWithASignal() {
        Loop loop = signalling().to(rsa());
        loop.onWayToClient = Meddler.editingHello(hello -> {
            hello.suites.set(0, RENEGOTIATION.code());
            return hello;
        });

        loop.handshake();

        assertThat(loop.client.ending().orElseThrow().refusal()).isPresent();
        assertThat(loop.transitions).noneMatch(t -> t.contains("AwaitServerHelloDone"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x00ff, 0x5600})
    void aServerOpensNoConnectionWithASignal(int code) {
        Loop loop = Side.client()
                .to(Side.server()
                        .with(c -> c.cipherSuites(List.of()).unsafeCipherSuites(List.of(CipherSuite.of(code)))));
        RawHello hello = RawHello.of(Loop.plain().client);
        hello.suites.clear();
        hello.suites.add(code);

        tell(loop, hello.message());
        tell(loop, CLIENT_KEY_EXCHANGE);

        assertThat(loop.server.ending().orElseThrow().refusal()).isPresent();
        assertThat(loop.transitions).noneMatch(t -> t.contains("AwaitChangeCipherSpec"));
    }

    /** A client that is told to take a signal for a suite. */
    private static Side signalling() {
        return Side.client().with(c -> c.cipherSuites(List.of(RSA)).unsafeCipherSuites(List.of(RENEGOTIATION)));
    }

    private static Side rsa() {
        return Side.server(KeyKind.RSA_2048).with(c -> c.cipherSuites(List.of(RSA)));
    }

    /** A client that is none of ours says it. */
    private static void tell(Loop loop, byte[] message) {
        ByteBuffer record = ByteBuffer.allocate(1 << 10).put(Meddler.record(HANDSHAKE, 0x0303, message));
        loop.deliver(record, loop.server, loop.atServer);
    }
}
