package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** What the specification decides otherwise than anybody would have it who configures a side with care. */
class RareChoicesTest {
    private static final CipherSuite RSA = CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite CBC = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA;

    /** What there is of agreed fragment lengths beside ECDHE with a certificate. */
    enum Exchange {
        KEY_TRANSPORT,
        KEY_TRANSPORT_WITH_CLIENT,
        SHARED_KEY
    }

    @ParameterizedTest
    @EnumSource(Exchange.class)
    void fragmentLengthsAreAgreedWithEachExchange(Exchange exchange) {
        Side server = Side.server(KeyKind.RSA_2048);
        if (exchange == Exchange.KEY_TRANSPORT_WITH_CLIENT) {
            server.with(c -> c.clientAuth(ClientAuthentication.WANTED));
        }
        CipherSuite suite = exchange == Exchange.SHARED_KEY ? CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256 : RSA;
        Consumer<Configuration.Builder> both = c -> c.unsafeCipherSuites(List.of(suite))
                .cipherSuites(List.of())
                .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3}))));
        Loop loop = Side.client()
                .with(both)
                .with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)))
                .to(server.with(both))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.server.parameters().orElseThrow().serverLimit()).isEqualTo(512);
    }

    @Test
    void fragmentLengthsAreAgreedAgainWhenASessionIsResumed() {
        Side client = Side.client()
                .keepingSessions(1)
                .with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        Side server = Side.server().keepingSessions(1);
        Outcome.connected(client.to(server).handshake());

        Loop again = client.to(server).handshake();

        Outcome.connected(again);
        assertThat(again.client.resumed()).isTrue();
        assertThat(again.client.parameters().orElseThrow().clientLimit()).isEqualTo(512);
    }

    /** Who has a key and no chain has nothing to show, and says so by not showing it. */
    @ParameterizedTest(name = "RSA: {0}")
    @ValueSource(booleans = {false, true})
    void aServerWithoutAChainShowsNone(boolean transported) {
        Credential full = Loop.credential(transported ? KeyKind.RSA_2048 : KeyKind.ECDSA_P256);
        Credential bare = new Credential(
                List.of(),
                List.of(),
                full.key(),
                full.auth(),
                full.curve(),
                full.schemes(),
                full.decrypts(),
                full.names(),
                Optional.empty());
        for (ClientAuthentication wish : List.of(ClientAuthentication.NONE, ClientAuthentication.WANTED)) {
            Consumer<Configuration.Builder> both = c ->
                    c.cipherSuites(List.of(transported ? RSA : CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256));
            Loop loop = Side.client()
                    .with(both)
                    .to(Side.server().credentials(bare).with(both).with(c -> c.clientAuth(wish)))
                    .handshake();

            Outcome.refused(loop.client, loop.server, "unexpected_message");
        }
    }

    /** TLS 1.2 offers schemes for signatures; before, nobody chose among them. RFC 5246 section 7.4.1.4.1. */
    @ParameterizedTest(name = "TLS 1.1: {0}")
    @ValueSource(booleans = {false, true})
    void aClientWithoutSchemesSpeaksNoTls12(boolean old) {
        Side client = Side.client().with(c -> c.signatureSchemes(List.of()));
        Side server = Side.server();
        if (old) {
            Consumer<Configuration.Builder> both = c -> c.versions(List.of())
                    .unsafeVersions(List.of(ProtocolVersion.TLS11))
                    .cipherSuites(List.of(CBC));
            client.with(both);
            server.with(both);
        }
        Loop loop = client.to(server).handshake();

        if (old) {
            Outcome.connected(loop);
        } else {
            Outcome.refused(loop.client, "internal_error");
        }
    }

    @Test
    void aClientTakesNoSuiteThatIsYoungerThanTheVersion() {
        Side client = Side.client()
                .with(c -> c.unsafeVersions(List.of(ProtocolVersion.TLS11)).unsafeCipherSuites(List.of(CBC)));
        Side server = Side.server()
                .with(c -> c.versions(List.of())
                        .unsafeVersions(List.of(ProtocolVersion.TLS11))
                        .cipherSuites(List.of(CBC)));

        assertRefusesSuite(client.to(server), CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256);
    }

    /** It is in the hello, but is no suite. RFC 7507 section 4. */
    @Test
    void aClientThatFellBackTakesNoSignalForASuite() {
        assertRefusesSuite(Side.client().with(c -> c.fallback(true)).to(Side.server()), CipherSuite.TLS_FALLBACK_SCSV);
    }

    private static void assertRefusesSuite(Loop loop, CipherSuite chosen) {
        loop.onWayToClient = Meddler.editingHello(hello -> {
            hello.suites.set(0, chosen.code());
            return hello;
        });

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "illegal_parameter");
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitServerHello.ServerHello!unoffered_suite");
    }

    @Test
    void bothSidesMayBeMadeToSignOverSha1() {
        // With RSA the client's chain is signed, but its key cannot sign so.
        Consumer<Configuration.Builder> old = c -> c.signatureSchemes(List.of(SignatureScheme.RSA_PKCS1_SHA256))
                .unsafeSignatureSchemes(List.of(SignatureScheme.ECDSA_SHA1));
        DemoAuthority authority =
                new DemoAuthority(KeyKind.RSA_2048, "RSA", Loop.TODAY, Duration.ofDays(30), new SecureRandom());
        Side client = Side.client()
                .credentials(ServerCredentials.of(authority.issueClient(KeyKind.ECDSA_P256, "client")))
                .with(old);
        Side server = Side.server().with(old).with(c -> c.clientAuth(ClientAuthentication.REQUIRED));
        server.anchors = authority.anchors();

        Outcome.connected(client.to(server).handshake());

        assertThat(client.weaknesses).containsExactly("a signature over SHA-1");
        assertThat(server.weaknesses).containsExactly("a signature over SHA-1");
    }

    @Test
    void whatIsWeakIsToldOfResumedSessionsToo() {
        Consumer<Configuration.Builder> weak = c -> c.versions(List.of())
                .unsafeVersions(List.of(ProtocolVersion.TLS11))
                .cipherSuites(List.of())
                .unsafeCipherSuites(List.of(CBC))
                .unsafeCompression(true);
        Side client = Side.client().keepingSessions(1).with(weak);
        Side server = Side.server().keepingSessions(1).with(weak);
        Outcome.connected(client.to(server).handshake());
        client.weaknesses.clear();
        server.weaknesses.clear();

        Loop again = client.to(server).handshake();

        Outcome.connected(again);
        assertThat(again.server.resumed()).isTrue();
        assertThat(client.weaknesses)
                .contains("a version that RFC 8996 retired", "compression, which shows what is secret")
                .isEqualTo(server.weaknesses);
    }

    @Test
    void suitesThatDoNotProtectAreToldOf() {
        Consumer<Configuration.Builder> weak =
                c -> c.cipherSuites(List.of()).unsafeCipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA));
        Side client = Side.client().keepingSessions(1).with(weak);
        Side server = Side.server().keepingSessions(1).with(weak);

        for (boolean resumed : List.of(false, true)) {
            Loop loop = client.to(server).handshake();

            Outcome.connected(loop);
            assertThat(loop.client.resumed()).isEqualTo(resumed);
            assertThat(client.weaknesses).containsExactly("a cipher suite that does not protect");
            client.weaknesses.clear();
        }
    }

    @Test
    void aSessionWithoutNumberAndTicketIsNotKept() {
        Side client = Side.client().keepingSessions(1);
        Side server = Side.server().with(c -> c.sessionIds(false).sessionTickets(false));

        Outcome.connected(client.to(server).handshake());

        assertThat(client.to(server).handshake().client.resumed()).isFalse();
    }
}
