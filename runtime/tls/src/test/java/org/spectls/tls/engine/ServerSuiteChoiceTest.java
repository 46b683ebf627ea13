package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Suites that a server likes, and cannot carry through. RFC 5246 section 7.4.1.3. */
class ServerSuiteChoiceTest {
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final CipherSuite PSK = CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite RSA = CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite ANONYMOUS = CipherSuite.TLS_ECDH_ANON_WITH_AES_128_CBC_SHA;
    private static final CipherSuite ECDSA = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;

    /** RFC 4279 section 2. */
    @Test
    void aServerThatSharesNoKeyTakesAnotherSuite() {
        List<CipherSuite> suites = List.of(PSK, RSA);
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(suites)
                        .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3})))))
                .to(Side.server(KeyKind.RSA_2048).with(c -> c.cipherSuites(suites)));

        Outcome.connected(loop.handshake());

        assertThat(loop.client.parameters().orElseThrow().suite()).isEqualTo(RSA);
    }

    /** Where nobody shows a certificate, a server may not ask for one. RFC 5246 section 7.4.4. */
    @Test
    void aServerThatMustKnowTheClientTakesASuiteInWhichItMayAsk() {
        Consumer<Configuration.Builder> both =
                c -> c.cipherSuites(List.of()).unsafeCipherSuites(List.of(ANONYMOUS, ECDSA));
        Loop loop = Side.client()
                .credentials(ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client")))
                .with(both)
                .to(Side.server().with(both).with(c -> c.clientAuth(ClientAuthentication.REQUIRED)));

        Outcome.connected(loop.handshake());

        assertThat(loop.client.parameters().orElseThrow().suite()).isEqualTo(ECDSA);
        assertThat(loop.server.peerChain()).hasSize(1);
    }

    /** A client that says nothing of signatures is one that takes RSA over SHA-1. RFC 5246 section 7.4.1.4.1. */
    @Test
    void aServerSignsWithRsaForAClientThatDoesNotSayHow() {
        Loop loop = Side.client()
                .to(Side.server(KeyKind.RSA_2048)
                        .with(c -> c.unsafeSignatureSchemes(List.of(SignatureScheme.RSA_PKCS1_SHA1))));
        loop.onWayToServer = Meddler.editingHello(hello -> hello.without(SIGNATURE_ALGORITHMS));

        loop.handshake();

        // Our client did say, and sticks to it.
        Outcome.refused(loop.client, loop.server, "illegal_parameter");
        assertThat(loop.transitions).anyMatch(t -> t.startsWith("Server ServerHandshake.Signing.result_sign"));
    }
}
