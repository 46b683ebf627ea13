package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.certificate.CertificateChain.KeyUsage;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;

/** Keys are used only in the ways that their certificates allow. RFC 5246 sections 7.4.2 and 7.4.6. */
class KeyUsageTest {
    private static final int CERTIFICATE = 11;
    private static final CipherSuite SIGNING = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite ENCRYPTING = CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "RSA_2048, DIGITAL_SIGNATURE, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, DIGITAL_SIGNATURE, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, KEY_ENCIPHERMENT, TLS_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, DIGITAL_SIGNATURE KEY_ENCIPHERMENT, TLS_RSA_WITH_AES_128_GCM_SHA256",
        "ECDSA_P256, DIGITAL_SIGNATURE KEY_AGREEMENT, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
    })
    void serverAndClientAreContentWithAKeyThatMayDoWhatItDoes(KeyKind key, String usages, String suite) {
        Loop loop = speaking(suite(suite)).to(speaking(suite(suite), server(key, usages)));

        Outcome.connected(loop.handshake());
    }

    @ParameterizedTest(name = "{0}, {1}: not {2}")
    @CsvSource({
        "RSA_2048, KEY_ENCIPHERMENT, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, KEY_ENCIPHERMENT, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, DIGITAL_SIGNATURE, TLS_RSA_WITH_AES_128_GCM_SHA256",
        "ECDSA_P256, KEY_AGREEMENT, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
    })
    void aServerUsesNoKeyInAForbiddenWay(KeyKind key, String usages, String suite) {
        Loop loop = speaking(suite(suite)).to(speaking(suite(suite), server(key, usages)));

        Outcome.refused(loop.handshake().server, loop.client, "handshake_failure");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DIGITAL_SIGNATURE, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "KEY_ENCIPHERMENT, TLS_RSA_WITH_AES_128_GCM_SHA256"
    })
    void aServerTakesTheSuiteThatItsCertificateAllows(String usage, String suite) {
        Loop loop = speaking(SIGNING, ENCRYPTING)
                .to(new Side()
                        .credentials(server(KeyKind.RSA_2048, usage))
                        .with(c -> c.cipherSuites(List.of(SIGNING, ENCRYPTING))));

        Outcome.connected(loop.handshake());
        assertThat(loop.client.parameters().orElseThrow().suite()).isEqualTo(suite(suite));
    }

    @ParameterizedTest(name = "{0}, {1}: not {2}")
    @CsvSource({
        "RSA_2048, KEY_ENCIPHERMENT, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, KEY_ENCIPHERMENT, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
        "RSA_2048, DIGITAL_SIGNATURE, TLS_RSA_WITH_AES_128_GCM_SHA256",
        "ECDSA_P256, KEY_AGREEMENT, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
    })
    void aClientRefusesAServerThatDoes(KeyKind key, String usages, String suite) {
        Loop loop = speaking(suite(suite)).to(speaking(suite(suite), Loop.credential(key)));
        loop.onWayToClient = Meddler.replacing(CERTIFICATE, shown(server(key, usages)));

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "unsupported_certificate");
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitCertificate.Certificate!key_usage");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "RSA_2048, DIGITAL_SIGNATURE, true",
        "RSA_2048, KEY_ENCIPHERMENT, false",
        "ECDSA_P256, DIGITAL_SIGNATURE, true",
        "ECDSA_P256, KEY_AGREEMENT, false"
    })
    void aClientShowsACertificateOnlyIfItsKeyMaySign(KeyKind key, String usages, boolean shows) {
        Credential own = client(key, usages);
        Loop loop = Side.client()
                .credentials(own)
                .to(Side.server().with(c -> c.clientAuth(ClientAuthentication.WANTED)));

        Outcome.connected(loop.handshake());
        assertThat(loop.server.peerChain()).isEqualTo(shows ? own.chain() : List.of());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"RSA_2048, KEY_ENCIPHERMENT", "ECDSA_P256, KEY_AGREEMENT"})
    void aServerRefusesAClientWhoseKeyMayNotSign(KeyKind key, String usages) {
        Loop loop = Side.client()
                .credentials(client(key, "DIGITAL_SIGNATURE"))
                .to(Side.server().with(c -> c.clientAuth(ClientAuthentication.WANTED)));
        loop.onWayToServer = Meddler.replacing(CERTIFICATE, shown(client(key, usages)));

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "unsupported_certificate");
        assertThat(loop.transitions).contains("Server ServerHandshake.AwaitClientCertificate.Certificate!key_usage");
    }

    private static Side speaking(CipherSuite... suites) {
        return Side.client().with(c -> c.cipherSuites(List.of(suites)));
    }

    private static Side speaking(CipherSuite suite, Credential credential) {
        return new Side().credentials(credential).with(c -> c.cipherSuites(List.of(suite)));
    }

    private static Credential server(KeyKind key, String usages) {
        return ServerCredentials.of(Loop.AUTHORITY.issueServer(key, List.of("localhost"), usages(usages)));
    }

    private static Credential client(KeyKind key, String usages) {
        return ServerCredentials.of(Loop.AUTHORITY.issueClient(key, "client", usages(usages)));
    }

    private static Set<KeyUsage> usages(String names) {
        return Arrays.stream(names.split(" ")).map(KeyUsage::valueOf).collect(Collectors.toSet());
    }

    private static byte[] shown(Credential credential) {
        return Samples.certificate(credential.chain().get(0).toArray());
    }

    private static CipherSuite suite(String name) {
        return CipherSuite.all().stream()
                .filter(s -> s.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
