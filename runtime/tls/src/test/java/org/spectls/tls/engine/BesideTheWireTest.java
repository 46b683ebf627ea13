package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** What a connection gives to those beside it: exported keys, channel bindings, the key log, warnings. */
class BesideTheWireTest {
    private static final String LABEL = "EXPORTER-test";
    private static final Optional<Bytes> NO_CONTEXT = Optional.empty();

    /** RFC 5705 section 4. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "771, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "771, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "770, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"
    })
    void bothSidesExportTheSame(int version, String suite) {
        Loop loop = old(Side.client(), version, suite)
                .to(old(Side.server(), version, suite))
                .handshake();
        Bytes without = export(loop.client, LABEL, NO_CONTEXT, 32);

        assertThat(without.length()).isEqualTo(32);
        assertThat(export(loop.server, LABEL, NO_CONTEXT, 32)).isEqualTo(without);
        Bytes empty = export(loop.client, LABEL, Optional.of(Bytes.EMPTY), 32);
        assertThat(export(loop.server, LABEL, Optional.of(Bytes.EMPTY), 32)).isEqualTo(empty);
        assertThat(empty).as("an empty context is not none").isNotEqualTo(without);
        assertThat(export(loop.client, LABEL, Optional.of(Bytes.of(1)), 32)).isNotEqualTo(empty);
        assertThat(export(loop.client, "EXPORTER-other", NO_CONTEXT, 32)).isNotEqualTo(without);
        assertThat(export(loop.client, LABEL, NO_CONTEXT, 100).slice(0, 32)).isEqualTo(without);
    }

    @Test
    void eachConnectionExportsSomethingElse() {
        Side client = Side.client().keepingSessions(2);
        Side server = Side.server().keepingSessions(2).with(c -> c.sessionTickets(false));
        Loop first = client.to(server).handshake();
        Loop resumed = client.to(server).handshake();

        assertThat(resumed.client.resumed()).isTrue();
        assertThat(export(resumed.client, LABEL, NO_CONTEXT, 32))
                .isEqualTo(export(resumed.server, LABEL, NO_CONTEXT, 32))
                .isNotEqualTo(export(first.client, LABEL, NO_CONTEXT, 32));
    }

    @Test
    void nothingIsExportedBeforeTheConnectionIsOpen() {
        Loop loop = Loop.plain();

        assertThat(loop.client.exportKeyingMaterial(LABEL, NO_CONTEXT, 32)).isEmpty();
        loop.client.connect(Optional.of("localhost"), 0);
        assertThat(loop.client.exportKeyingMaterial(LABEL, NO_CONTEXT, 32)).isEmpty();
    }

    /** RFC 5929 section 3.1. */
    @Test
    void bothSidesNameTheConnectionAlike() {
        Loop first = Loop.plain().handshake();
        Loop second = Loop.plain().handshake();

        assertThat(first.client.tlsUnique().length()).isEqualTo(12);
        assertThat(first.server.tlsUnique()).isEqualTo(first.client.tlsUnique());
        assertThat(second.client.tlsUnique()).isNotEqualTo(first.client.tlsUnique());
    }

    /** RFC 5929 section 4.1. */
    @ParameterizedTest(name = "tickets: {0}")
    @ValueSource(booleans = {true, false})
    void bothSidesNameTheServerAlike(boolean tickets) throws GeneralSecurityException {
        Side client = Side.client().keepingSessions(2);
        Side server = Side.server().keepingSessions(2);
        Loop first = client.to(tickets ? server.sealingTickets() : server);
        assertThat(first.client.tlsServerEndPoint()).isEmpty();
        first.handshake();
        Bytes certificate = Loop.credential(KeyKind.ECDSA_P256).chain().get(0);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.toArray());

        Loop resumed = client.to(server.credentials(
                        ServerCredentials.of(Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost")))))
                .handshake();

        assertThat(resumed.server.resumed()).isTrue();
        for (TlsEngine side : List.of(first.client, first.server, resumed.client, resumed.server)) {
            assertThat(side.tlsServerEndPoint()).as(side.name()).contains(Bytes.wrap(hash));
        }
    }

    @Test
    void aServerWithoutCertificateHasNoNameOfItsOwn() {
        Loop loop = Flow.SHARED_KEY.open().handshake();

        assertThat(loop.client.handshakes()).isEqualTo(1);
        assertThat(loop.client.tlsServerEndPoint()).isEmpty();
        assertThat(loop.server.tlsServerEndPoint()).isEmpty();
    }

    @Test
    void bothSidesLogTheSameSecretIfTheyAreAskedTo() {
        List<String> logged = new ArrayList<>();
        Side server = Side.server();
        server.keyLog = Optional.of((random, secret) ->
                logged.add(random.toHex() + " " + secret.exposeBytes().toHex()));
        Loop loop = Side.client().to(server).handshake();

        Bytes random = loop.client.parameters().orElseThrow().clientRandom();
        assertThat(loop.master).hasSize(48);
        assertThat(logged)
                .containsExactly(random.toHex() + " " + Bytes.wrap(loop.master).toHex());
    }

    @Test
    void whatIsStrongIsNotWarnedOf() {
        Side client = Side.client();
        Side server = Side.server();

        Outcome.connected(client.to(server).handshake());

        assertThat(client.weaknesses).isEmpty();
        assertThat(server.weaknesses).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "770, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, a version that RFC 8996 retired",
        "769, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, a version that RFC 8996 retired",
        "771, TLS_ECDHE_ECDSA_WITH_NULL_SHA, a cipher suite that does not protect",
        "771, TLS_ECDH_anon_WITH_AES_128_CBC_SHA, a cipher suite that does not protect",
        "771, TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA, a cipher suite that does not protect"
    })
    void whatIsWeakIsWarnedOf(int version, String suite, String reason) {
        Side client = old(Side.client(), version, suite);
        Side server = old(Side.server(), version, suite);

        Outcome.connected(client.to(server).handshake());

        assertThat(client.weaknesses).containsExactly(reason);
        assertThat(server.weaknesses).containsExactly(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TLS_ECDHE_ECDSA_WITH_NULL_SHA",
        "TLS_ECDH_anon_WITH_AES_128_CBC_SHA",
        "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA",
        "TLS_RSA_WITH_NULL_SHA256",
        "TLS_DH_anon_WITH_AES_128_GCM_SHA256"
    })
    void whatIsWeakIsNotOfferedUnderASafeName(String name) {
        CipherSuite suite = suite(name);
        Side client = Side.client()
                .with(c -> c.cipherSuites(List.of(suite, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)));
        Side server = Side.server().with(c -> c.cipherSuites(List.of(suite)));

        Loop loop = client.to(server);
        loop.onWayToServer = Meddler.editingHello(hello -> {
            assertThat(hello.suites).doesNotContain(suite.code());
            hello.suites.add(suite.code());
            return hello;
        });

        Outcome.refused(loop.handshake().server, loop.client, "handshake_failure");
    }

    @ParameterizedTest(name = "the client signs: {0}")
    @ValueSource(booleans = {true, false})
    void signaturesOverSha1AreWarnedOf(boolean clientSigns) {
        // With it the client's chain is signed, but its key cannot sign so.
        List<SignatureScheme> chain = clientSigns ? List.of(SignatureScheme.RSA_PKCS1_SHA256) : List.of();
        DemoAuthority authority =
                new DemoAuthority(KeyKind.RSA_2048, "RSA", Loop.TODAY, Duration.ofDays(30), new SecureRandom());
        Consumer<Configuration.Builder> weak = c -> c.signatureSchemes(chain)
                .unsafeSignatureSchemes(List.of(SignatureScheme.ECDSA_SHA1))
                .cipherSuites(List.of(
                        clientSigns
                                ? CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256
                                : CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256))
                .clientAuth(clientSigns ? ClientAuthentication.REQUIRED : ClientAuthentication.NONE);
        Side client = Side.client()
                .with(weak)
                .credentials(ServerCredentials.of(authority.issueClient(KeyKind.ECDSA_P256, "client")));
        Side server = Side.server(KeyKind.ECDSA_P256, KeyKind.RSA_2048).with(weak);
        server.anchors = authority.anchors();

        Outcome.connected(client.to(server).handshake());

        assertThat(client.weaknesses).containsExactly("a signature over SHA-1");
        assertThat(server.weaknesses).containsExactly("a signature over SHA-1");
    }

    @Test
    void signaturesOverSha1AreNotOfferedUnlessEnabled() {
        RawHello safe = RawHello.of(Loop.plain().client);
        RawHello unsafe = RawHello.of(TlsEngine.client(Side.client()
                .with(c -> c.unsafeSignatureSchemes(List.of(SignatureScheme.RSA_PKCS1_SHA1)))
                .context()));

        RawHello misnamed = RawHello.of(TlsEngine.client(Side.client()
                .with(c ->
                        c.signatureSchemes(List.of(SignatureScheme.ECDSA_SHA1, SignatureScheme.ECDSA_SECP256R1_SHA256)))
                .context()));

        assertThat(schemes(safe)).doesNotContain(0x0201, 0x0203);
        assertThat(schemes(misnamed)).containsExactly(0x0403);
        assertThat(schemes(unsafe)).contains(0x0201);
    }

    private static List<Integer> schemes(RawHello hello) {
        List<Integer> schemes = new ArrayList<>();
        byte[] data = hello.extensions.stream()
                .filter(e -> e.type() == 13)
                .findFirst()
                .orElseThrow()
                .data();
        for (int i = 2; i < data.length; i += 2) {
            schemes.add(((data[i] & 0xff) << 8) | (data[i + 1] & 0xff));
        }
        return schemes;
    }

    private static Bytes export(TlsEngine engine, String label, Optional<Bytes> context, int octets) {
        return engine.exportKeyingMaterial(label, context, octets)
                .map(Secret::exposeBytes)
                .orElseThrow();
    }

    private static Side old(Side side, int version, String suite) {
        ProtocolVersion spoken = ProtocolVersion.of(version);
        boolean current = spoken.equals(ProtocolVersion.TLS12);
        return side.with(c -> c.versions(current ? List.of(spoken) : List.of())
                .unsafeVersions(current ? List.of() : List.of(spoken))
                .cipherSuites(List.of())
                .unsafeCipherSuites(List.of(suite(suite))));
    }

    private static CipherSuite suite(String name) {
        return CipherSuite.all().stream()
                .filter(s -> s.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
