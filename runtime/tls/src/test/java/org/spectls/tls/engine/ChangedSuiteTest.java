package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.Renegotiations.clientHello;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/**
 * A connection that begins with a session's suite, and is negotiated again to another: whoever resumes takes the suite that
 * was, whoever negotiates the best. RFC 5246 section 7.4.1.3.
 */
class ChangedSuiteTest {
    private static final int ENCRYPT_THEN_MAC = 22;
    private static final CipherSuite GCM = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite CBC = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA;
    private static final CipherSuite NULL = CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA;

    private final Side client = Side.client().keepingSessions(1).with(c -> c.renegotiation(true));
    private final Side server = Side.server().keepingSessions(1).with(c -> c.renegotiation(true));

    /** RFC 7366 section 3.1: not by way of a suite either that has no MAC to speak of. */
    @Test
    void doesNotMakeAServerForgetMacsOfTheCiphertext() {
        Loop loop = changed(c -> c.cipherSuites(List.of(CBC)), c -> c.cipherSuites(List.of(GCM, CBC)));
        loop.client.renegotiate(0);
        loop.exchange();
        assertThat(loop.server.parameters().orElseThrow().suite()).isEqualTo(GCM);
        assertThat(loop.server.parameters().orElseThrow().encryptThenMac()).isFalse();
        RawHello hello = clientHello(loop).without(ENCRYPT_THEN_MAC);
        hello.suites.clear();
        hello.suites.add(CBC.code());

        loop.inject(loop.client, ContentType.HANDSHAKE, hello.message());

        Outcome.refused(loop.server, loop.client, "handshake_failure");
        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session!lost_encrypt_then_mac");
    }

    /** One octet goes ahead as soon as there is a block that somebody could foresee. RFC 4346 appendix F.3. */
    @ParameterizedTest(name = "the client writes: {0}")
    @ValueSource(booleans = {true, false})
    void dividesWhatIsWritten(boolean clientWrites) {
        Consumer<Configuration.Builder> old = c -> c.versions(List.of()).unsafeVersions(List.of(ProtocolVersion.TLS10));
        Loop loop = changed(
                old.andThen(c -> c.cipherSuites(List.of()).unsafeCipherSuites(List.of(NULL))),
                old.andThen(c -> c.cipherSuites(List.of(CBC)).unsafeCipherSuites(List.of(NULL))));
        assertThat(written(loop, clientWrites)).isEqualTo(1);

        assertThat(loop.client.renegotiate(0)).isTrue();
        loop.exchange();

        assertThat(loop.client.handshakes()).isEqualTo(2);
        assertThat(loop.client.parameters().orElseThrow().suite()).isEqualTo(CBC);
        assertThat(written(loop, clientWrites)).isEqualTo(2);
    }

    /** A connection that resumes what was opened with the first configuration, and has the second. */
    private Loop changed(Consumer<Configuration.Builder> first, Consumer<Configuration.Builder> second) {
        client.with(first);
        server.with(second);
        Outcome.connected(client.to(server).handshake());
        client.with(second);
        Loop loop = client.to(server).handshake();
        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isTrue();
        return loop;
    }

    /** How many records a hundred octets go in. */
    private static int written(Loop loop, boolean byClient) {
        ByteBuffer wire = ByteBuffer.allocate(1000);
        TlsEngine writing = byClient ? loop.client : loop.server;
        ByteBuffer source = ByteBuffer.allocate(100);
        while (source.hasRemaining() || writing.outboundOctets() > 0) {
            writing.wrap(source, wire, 0);
        }
        int records =
                Recut.records(Arrays.copyOf(wire.array(), wire.position())).size();
        loop.deliver(wire, byClient ? loop.server : loop.client, byClient ? loop.atServer : loop.atClient);
        return records;
    }
}
