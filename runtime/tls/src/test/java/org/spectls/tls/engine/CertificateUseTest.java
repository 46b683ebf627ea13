package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.certificate.CertificateChain.KeyUsage;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.SignatureScheme;

/**
 * Nobody shows a certificate that does not let its key do what it is shown for, and nobody takes one from others. RFC
 * 5246 sections 7.4.2 and 7.4.6.
 */
class CertificateUseTest {
    private static final int CERTIFICATE = 11;
    private static final Credential SIGNS = server(KeyKind.RSA_2048, KeyUsage.DIGITAL_SIGNATURE);
    private static final Credential DECRYPTS = server(KeyKind.RSA_2048, KeyUsage.KEY_ENCIPHERMENT);
    private static final Credential AGREES = server(KeyKind.ECDSA_P256, KeyUsage.KEY_AGREEMENT);
    private static final CipherSuite TRANSPORT = CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite SIGNED = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256;

    @Test
    void aServerShowsTheOneThatMayDoWhatTheSuiteNeeds() {
        Loop transport = with(TRANSPORT, SIGNS, DECRYPTS);
        Loop signed = with(SIGNED, DECRYPTS, SIGNS);

        Outcome.connected(transport.handshake());
        Outcome.connected(signed.handshake());

        assertThat(transport.client.peerChain()).isEqualTo(DECRYPTS.chain());
        assertThat(signed.client.peerChain()).isEqualTo(SIGNS.chain());
    }

    @Test
    void aServerShowsNoneThatMayNot() {
        for (Loop loop : List.of(
                with(TRANSPORT, SIGNS),
                with(SIGNED, DECRYPTS),
                with(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, AGREES))) {
            Outcome.refused(loop.handshake().server, loop.client, "handshake_failure");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, KEY_ENCIPHERMENT, false",
        "ECDSA_P256, KEY_AGREEMENT, false",
        "RSA_2048, DIGITAL_SIGNATURE, true"
    })
    void aClientShowsOnlyWhatMaySign(KeyKind key, KeyUsage usage, boolean shown) {
        Credential credential = ServerCredentials.of(Loop.AUTHORITY.issueClient(key, "client", Set.of(usage)));
        Loop loop = Side.client()
                .credentials(credential)
                .to(Side.server().with(c -> c.clientAuth(ClientAuthentication.WANTED)));

        Outcome.connected(loop.handshake());

        assertThat(loop.server.peerChain()).isEqualTo(shown ? credential.chain() : List.of());
    }

    @ParameterizedTest
    @CsvSource({"RSA_2048, false", "ECDSA_P256, true"})
    void aClientShowsOnlyAChainThatIsSignedAsTheServerAccepts(KeyKind issuer, boolean shown) {
        DemoAuthority authority =
                new DemoAuthority(issuer, issuer.toString(), Loop.TODAY, Duration.ofDays(30), new SecureRandom());
        Credential credential = ServerCredentials.of(authority.issueClient(KeyKind.ECDSA_P256, "client"));
        Side server = Side.server()
                .with(c -> c.clientAuth(ClientAuthentication.WANTED)
                        .signatureSchemes(List.of(SignatureScheme.ECDSA_SECP256R1_SHA256)));
        server.anchors = authority.anchors();
        Loop loop = Side.client().credentials(credential).to(server);

        Outcome.connected(loop.handshake());

        assertThat(loop.server.peerChain()).isEqualTo(shown ? credential.chain() : List.of());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "RSA_2048, KEY_ENCIPHERMENT, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, KEY_ENCIPHERMENT, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, DIGITAL_SIGNATURE, TLS_RSA_WITH_AES_128_GCM_SHA256",
        "ECDSA_P256, KEY_AGREEMENT, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
    })
    void aClientRefusesAServerWhoseKeyMayNot(KeyKind key, KeyUsage usage, String name) {
        CipherSuite suite = CipherSuite.all().stream()
                .filter(s -> s.toString().equals(name))
                .findFirst()
                .orElseThrow();
        Loop loop = with(suite, Loop.credential(key));
        loop.onWayToClient = Meddler.replacing(CERTIFICATE, shown(server(key, usage)));

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "unsupported_certificate");
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitCertificate.Certificate!key_usage");
    }

    @Test
    void aClientRefusesAServerWhoseKeyMayEncryptButCannot() {
        Loop loop = with(TRANSPORT, Loop.credential(KeyKind.RSA_2048));
        loop.onWayToClient =
                Meddler.replacing(CERTIFICATE, shown(server(KeyKind.RSA_PSS_2048, KeyUsage.KEY_ENCIPHERMENT)));

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "unsupported_certificate");
        assertThat(loop.transitions)
                .contains("Client ClientHandshake.ValidatingCertificate.result_validate_certificate!cannot_encrypt");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"RSA_2048, KEY_ENCIPHERMENT", "ECDSA_P256, KEY_AGREEMENT"})
    void aServerRefusesAClientWhoseKeyMayNotSign(KeyKind key, KeyUsage usage) {
        Credential own = ServerCredentials.of(Loop.AUTHORITY.issueClient(key, "client"));
        Credential other = ServerCredentials.of(Loop.AUTHORITY.issueClient(key, "client", Set.of(usage)));
        Loop loop =
                Side.client().credentials(own).to(Side.server().with(c -> c.clientAuth(ClientAuthentication.WANTED)));
        loop.onWayToServer = Meddler.replacing(CERTIFICATE, shown(other));

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "unsupported_certificate");
        assertThat(loop.transitions).contains("Server ServerHandshake.AwaitClientCertificate.Certificate!key_usage");
    }

    private static Loop with(CipherSuite suite, Credential... credentials) {
        return Side.client()
                .with(c -> c.cipherSuites(List.of(suite)))
                .to(new Side().credentials(credentials).with(c -> c.cipherSuites(List.of(suite))));
    }

    private static byte[] shown(Credential credential) {
        return Samples.certificate(credential.chain().get(0).toArray());
    }

    private static Credential server(KeyKind key, KeyUsage usage) {
        return ServerCredentials.of(Loop.AUTHORITY.issueServer(key, List.of("localhost"), Set.of(usage)));
    }
}
