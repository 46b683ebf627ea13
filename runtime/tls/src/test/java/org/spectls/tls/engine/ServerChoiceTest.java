package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Which certificate a server shows to whom. RFC 5246 section 7.4.2, RFC 6066 section 3, RFC 8422 section 2. */
class ServerChoiceTest {
    private static final int SIGNATURE_ALGORITHMS_CERT = 50;
    private static final int CERTIFICATE = 11;
    private static final Credential A = named(KeyKind.ECDSA_P256, "a.example");
    private static final Credential B = named(KeyKind.ED25519, "b.example");
    private static final Credential STAR = named(KeyKind.ECDSA_P256, "*.star.example");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a.example, 0", "B.Example, 1", "x.star.example, 2"})
    void showsTheOneForTheName(String name, int index) {
        Loop loop = Side.client().to(new Side().credentials(A, B, STAR));

        connect(loop, name);

        Outcome.connected(loop);
        assertThat(loop.client.peerChain())
                .isEqualTo(List.of(A, B, STAR).get(index).chain());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"star.example", "x.y.star.example", "elsewhere.example"})
    void showsTheFirstForANameThatNoneHas(String name) {
        Loop loop = Side.client().to(new Side().credentials(A, B, STAR));

        connect(loop, name);

        // It is the client who minds.
        Outcome.refused(loop.client, loop.server, "bad_certificate");
    }

    @Test
    void refusesANameThatNoneHasIfItIsToldTo() {
        Loop loop = Side.client().to(new Side().credentials(A, B).with(c -> c.requireKnownName(true)));

        connect(loop, "elsewhere.example");

        Outcome.refused(loop.server, loop.client, "unrecognized_name");
    }

    @Test
    void requiresNoNameOfAClientThatSendsNone() {
        Loop loop = Side.client().to(Side.server().with(c -> c.requireKnownName(true)));

        loop.client.connect(Optional.empty(), 0);
        loop.exchange();

        Outcome.connected(loop);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, 1",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, 0",
        "TLS_RSA_WITH_AES_128_GCM_SHA256, 1"
    })
    void showsTheOneForTheSuite(String suite, int index) {
        List<Credential> both = List.of(Loop.credential(KeyKind.ECDSA_P256), Loop.credential(KeyKind.RSA_2048));
        List<CipherSuite> suites = List.of(suite(suite));
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(suites))
                .to(new Side().with(c -> c.credentials(both).cipherSuites(suites)));

        Outcome.connected(loop.handshake());
        assertThat(loop.client.peerChain()).isEqualTo(both.get(index).chain());
    }

    @Test
    void showsTheOneWhoseSignatureTheClientCanVerify() {
        List<Credential> both = List.of(Loop.credential(KeyKind.ECDSA_P384), Loop.credential(KeyKind.ED25519));
        Loop loop = Side.client()
                .with(c -> c.signatureSchemes(List.of(SignatureScheme.ED25519)))
                .to(new Side().with(c -> c.credentials(both)));

        loop.handshake();

        Outcome.connected(loop);
        assertThat(loop.client.peerChain()).isEqualTo(both.get(1).chain());
    }

    @Test
    void showsTheOneOnACurveThatTheClientKnows() {
        List<Credential> both = List.of(Loop.credential(KeyKind.ECDSA_P384), Loop.credential(KeyKind.ECDSA_P256));
        Loop loop = Side.client()
                .with(c -> c.groups(List.of(NamedGroup.X25519, NamedGroup.SECP256R1)))
                .to(new Side().with(c -> c.credentials(both)));

        Outcome.connected(loop.handshake());
        assertThat(loop.client.peerChain()).isEqualTo(both.get(1).chain());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1027, 1", "1025, 0"})
    void showsTheChainThatTheClientCanCheck(int certificates, int index) {
        List<Credential> both = List.of(signedBy(KeyKind.RSA_2048), signedBy(KeyKind.ECDSA_P256));
        byte[][] shown = new byte[1][];
        Loop loop = Side.client().to(new Side().with(c -> c.credentials(both)));
        loop.onWayToServer = Meddler.editingHello(
                hello -> hello.with(SIGNATURE_ALGORITHMS_CERT, 0, 2, certificates >> 8, certificates & 0xff));
        loop.onWayToClient = Meddler.editing(CERTIFICATE, message -> shown[0] = message);

        loop.handshake();

        byte[] leaf = both.get(index).chain().get(0).toArray();
        assertThat(shown[0]).endsWith(leaf);
    }

    @Test
    void showsTheChainWhoseSchemesTheClientSigns() {
        DemoAuthority rsa =
                new DemoAuthority(KeyKind.RSA_2048, "RSA", Loop.TODAY, Duration.ofDays(30), new SecureRandom());
        Credential preferred = ServerCredentials.of(rsa.issueServer(KeyKind.ECDSA_P256, List.of("localhost")));
        Credential checkable = Loop.credential(KeyKind.ECDSA_P256);
        List<SignatureScheme> ecdsa = List.of(SignatureScheme.ECDSA_SECP256R1_SHA256);
        Side client = Side.client().with(c -> c.signatureSchemes(ecdsa));
        client.anchors = TrustAnchors.of(List.of(rsa.certificate(), Loop.AUTHORITY.certificate()));

        Loop choosing = client.to(new Side().with(c -> c.credentials(List.of(preferred, checkable))));
        Loop falling = client.to(new Side().with(c -> c.credentials(List.of(preferred))));

        Outcome.connected(choosing.handshake());
        assertThat(choosing.client.peerChain()).isEqualTo(checkable.chain());
        Outcome.connected(falling.handshake());
        assertThat(falling.client.peerChain()).isEqualTo(preferred.chain());
    }

    @Test
    void takesNoSuiteWithCurvesIfNoneIsShared() {
        List<CipherSuite> suites =
                List.of(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256);
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(suites).groups(List.of(NamedGroup.X448)))
                .to(Side.server(KeyKind.RSA_2048)
                        .with(c -> c.cipherSuites(suites).groups(List.of(NamedGroup.X25519))));

        Outcome.connected(loop.handshake());
        assertThat(loop.client.parameters().orElseThrow().suite())
                .isEqualTo(CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256);
    }

    @Test
    void takesNoSuiteWithCurvesIfItsOwnKeyLiesOnAnotherThanTheClients() {
        Loop loop = Side.client()
                .with(c -> c.groups(List.of(NamedGroup.X25519, NamedGroup.SECP384R1)))
                .to(Side.server(KeyKind.ECDSA_P256));

        Outcome.refused(loop.handshake().server, loop.client, "handshake_failure");
    }

    @Test
    void refusesWhenNoKeyFits() {
        Loop loop = Side.client()
                .with(c -> c.signatureSchemes(List.of(SignatureScheme.RSA_PKCS1_SHA256)))
                .to(Side.server());

        Outcome.refused(loop.handshake().server, loop.client, "handshake_failure");
    }

    @Test
    void signsOverSha1ForNobodyUnlessItIsToldTo() {
        // A client without signature_algorithms is one that knows SHA-1 alone, RFC 5246 section 7.4.1.4.1.
        Loop refusing = Side.client().to(Side.server());
        refusing.onWayToServer = Meddler.editingHello(hello -> hello.without(13));
        Loop obliging = Side.client()
                .to(Side.server().with(c -> c.unsafeSignatureSchemes(List.of(SignatureScheme.ECDSA_SHA1))));
        obliging.onWayToServer = Meddler.editingHello(hello -> hello.without(13));

        refusing.handshake();
        obliging.handshake();

        Outcome.refused(refusing.server, refusing.client, "handshake_failure");
        Outcome.refused(obliging.client, obliging.server, "illegal_parameter");
    }

    @Test
    void takesTheSuiteThatItLikesBest() {
        Loop loop = Side.client()
                .to(Side.server()
                        .with(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256))));

        Outcome.connected(loop.handshake());
    }

    private static Credential signedBy(KeyKind kind) {
        DemoAuthority authority =
                new DemoAuthority(kind, kind.toString(), Loop.TODAY, Duration.ofDays(30), new SecureRandom());
        return ServerCredentials.of(authority.issueServer(KeyKind.ECDSA_P256, List.of("localhost")));
    }

    private static CipherSuite suite(String name) {
        return CipherSuite.all().stream()
                .filter(s -> s.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void connect(Loop loop, String name) {
        loop.client.connect(Optional.of(name), 0);
        loop.exchange();
    }

    private static Credential named(KeyKind key, String name) {
        return ServerCredentials.of(Loop.AUTHORITY.issueServer(key, List.of(name)));
    }
}
