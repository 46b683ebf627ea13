package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** What counts more where no certificate has everything: the name, or a chain that can be checked. RFC 5246 section 7.4.2, RFC 6066 section 3. */
class ServerCertificateChoiceTest {
    private static final int CERTIFICATE = 11;
    private static final DemoAuthority RSA_AUTHORITY =
            new DemoAuthority(KeyKind.RSA_2048, "RSA", Loop.TODAY, Duration.ofDays(30), new SecureRandom());
    private static final Credential UNCHECKABLE = issuedBy(RSA_AUTHORITY, "a.example");
    private static final Credential CHECKABLE = issuedBy(Loop.AUTHORITY, "b.example");

    @Test
    void aNameCountsMoreThanAChainThatCanBeChecked() {
        assertThat(shown(onlyEcdsa(), Optional.of("a.example"), CHECKABLE, UNCHECKABLE))
                .isEqualTo(leaf(UNCHECKABLE));
    }

    @Test
    void aChainThatCanBeCheckedCountsWhereNoNameIsAskedFor() {
        assertThat(shown(onlyEcdsa(), Optional.empty(), UNCHECKABLE, CHECKABLE)).isEqualTo(leaf(CHECKABLE));
    }

    @Test
    void aChainCanBeCheckedOnlyIfEachSignatureInItCan() {
        Credential mixed = issuedBy(RSA_AUTHORITY.intermediate(KeyKind.ECDSA_P256, "Between"), "b.example");

        assertThat(shown(onlyEcdsa(), Optional.of("b.example"), mixed, CHECKABLE))
                .isEqualTo(leaf(CHECKABLE));
    }

    @Test
    void aSuiteCountsMoreThanAName() {
        Credential rsa = Loop.credential(KeyKind.RSA_2048);
        Side client = Side.client().with(c -> c.cipherSuites(List.of(CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)));
        Side server = new Side()
                .credentials(CHECKABLE, rsa)
                .with(c -> c.cipherSuites(List.of(
                        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
                        CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)));

        assertThat(shown(client.to(server), Optional.of("b.example"))).isEqualTo(leaf(rsa));
    }

    /** Signatures in chains are agreed upon since TLS 1.2 only. */
    @Test
    void anyChainWillDoBeforeTls12() {
        List<CipherSuite> old = List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA);
        Credential preferred = issuedBy(RSA_AUTHORITY, "localhost");
        Side client = onlyEcdsa()
                .with(c -> c.unsafeVersions(List.of(ProtocolVersion.TLS11)).cipherSuites(old));
        client.anchors = TrustAnchors.of(List.of(RSA_AUTHORITY.certificate(), Loop.AUTHORITY.certificate()));
        Side server = new Side()
                .credentials(preferred, issuedBy(Loop.AUTHORITY, "localhost"))
                .with(c -> c.versions(List.of())
                        .unsafeVersions(List.of(ProtocolVersion.TLS11))
                        .cipherSuites(old));

        Loop loop = client.to(server).handshake();

        Outcome.connected(loop);
        assertThat(loop.client.peerChain()).isEqualTo(preferred.chain());
    }

    @Test
    void aKnownNameIsThatOfOneOfThem() {
        Loop loop = Side.client()
                .to(new Side()
                        .credentials(CHECKABLE, Loop.credential(KeyKind.ECDSA_P256))
                        .with(c -> c.requireKnownName(true)));

        Outcome.connected(loop.handshake());

        assertThat(loop.client.peerChain())
                .isEqualTo(Loop.credential(KeyKind.ECDSA_P256).chain());
    }

    /** Whatever it is that a host hands in. */
    @Test
    void noneGoesWithASuiteThatNeedsNone() {
        Consumer<Configuration.Builder> both = c -> c.cipherSuites(List.of(CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256))
                .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3}))));
        Credential rsa = Loop.credential(KeyKind.RSA_2048);
        Credential ofNoKind = new Credential(
                rsa.chain(),
                rsa.chainSchemes(),
                rsa.key(),
                Authentication.NONE,
                rsa.curve(),
                rsa.schemes(),
                true,
                rsa.names(),
                rsa.status());

        Loop loop = Side.client()
                .with(both)
                .to(new Side().credentials(ofNoKind).with(both))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.client.peerChain()).isEmpty();
    }

    /** A client that can check chains that are signed so, and no others. */
    private static Side onlyEcdsa() {
        return Side.client().with(c -> c.signatureSchemes(List.of(SignatureScheme.ECDSA_SECP256R1_SHA256)));
    }

    private static byte[] shown(Side client, Optional<String> name, Credential... credentials) {
        return shown(client.to(new Side().credentials(credentials)), name);
    }

    /** The certificate that the server shows, whatever the client thinks of it. */
    private static byte[] shown(Loop loop, Optional<String> name) {
        byte[][] leaf = new byte[1][];
        loop.onWayToClient = Meddler.editing(CERTIFICATE, message -> {
            Bytes list = Bytes.copyOf(message).slice(7);
            int octets = (list.get(0) & 0xff) << 16 | (list.get(1) & 0xff) << 8 | (list.get(2) & 0xff);
            leaf[0] = list.slice(3, 3 + octets).toArray();
            return message;
        });
        loop.client.connect(name, 0);
        loop.exchange();
        return leaf[0];
    }

    private static byte[] leaf(Credential credential) {
        return credential.chain().get(0).toArray();
    }

    private static Credential issuedBy(DemoAuthority authority, String name) {
        return ServerCredentials.of(authority.issueServer(KeyKind.ECDSA_P256, List.of(name)));
    }
}
