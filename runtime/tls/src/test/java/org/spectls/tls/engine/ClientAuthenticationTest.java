package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Clients that prove who they are, and those that cannot. RFC 5246 sections 7.4.4, 7.4.6 and 7.4.8. */
class ClientAuthenticationTest {
    private static final int CERTIFICATE_REQUEST = 13;
    private static final int CERTIFICATE_VERIFY = 15;
    private static final DemoAuthority STRANGER = Loop.authority("Stranger");
    private static final Map<KeyKind, Credential> CLIENTS = new EnumMap<>(KeyKind.class);

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void provesWhoItIsWithEachKindOfKey(KeyKind key) {
        Loop loop = client(key).to(server(ClientAuthentication.REQUIRED)).handshake();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEqualTo(credential(key).chain());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "TLS11, RSA_2048, true",
        "TLS10, RSA_2048, true",
        "TLS11, ECDSA_P256, true",
        "TLS10, ECDSA_P521, true",
        "TLS11, ED25519, false",
        "TLS10, RSA_PSS_2048, false"
    })
    void provesWhoItIsInOldVersionsIfTheyKnowItsKind(String name, KeyKind key, boolean known) {
        ProtocolVersion version = name.equals("TLS11") ? ProtocolVersion.TLS11 : ProtocolVersion.TLS10;
        Loop loop = old(client(key), version)
                .to(old(server(ClientAuthentication.WANTED), version))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEqualTo(known ? credential(key).chain() : List.of());
    }

    @Test
    void isNotAskedUnlessTheServerWantsToKnow() {
        Loop loop =
                client(KeyKind.ECDSA_P256).to(server(ClientAuthentication.NONE)).handshake();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEmpty();
    }

    @Test
    void isServedWithoutCertificateIfOneIsWanted() {
        Loop loop = Side.client().to(server(ClientAuthentication.WANTED)).handshake();

        Outcome.connected(loop);
        assertThat(loop.transitions).contains("Server ServerHandshake.AwaitClientCertificate.Certificate/none_shown");
    }

    @Test
    void isRefusedWithoutCertificateIfOneIsRequired() {
        Loop loop = Side.client().to(server(ClientAuthentication.REQUIRED)).handshake();

        Outcome.refused(loop.server, loop.client, "handshake_failure");
    }

    @ParameterizedTest
    @CsvSource({"WANTED", "REQUIRED"})
    void isRefusedIfAStrangerCertifiedIt(String wanted) {
        Credential strange = ServerCredentials.of(STRANGER.issueClient(KeyKind.ECDSA_P256, "client"));

        Loop loop = Side.client()
                .credentials(strange)
                .to(server(wanted.equals("WANTED") ? ClientAuthentication.WANTED : ClientAuthentication.REQUIRED))
                .handshake();

        Outcome.refused(loop.server, loop.client, "unknown_ca");
    }

    @Test
    void isRefusedWithACertificateForServers() {
        Loop loop = Side.client()
                .credentials(Loop.credential(KeyKind.ECDSA_P256))
                .to(server(ClientAuthentication.REQUIRED))
                .handshake();

        Outcome.refused(loop.server, loop.client, "unsupported_certificate");
    }

    @Test
    void showsTheCertificateThatTheNamedAuthorityIssued() {
        Credential strange = ServerCredentials.of(STRANGER.issueClient(KeyKind.ECDSA_P256, "client"));
        Credential fitting = credential(KeyKind.ED25519);

        Loop loop = Side.client()
                .credentials(strange, fitting)
                .to(server(ClientAuthentication.REQUIRED).with(c -> c.clientAuthorities(names(Loop.AUTHORITY))))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEqualTo(fitting.chain());
    }

    @Test
    void showsNothingIfNoNamedAuthorityIssuedIt() {
        Loop loop = client(KeyKind.ECDSA_P256)
                .to(server(ClientAuthentication.WANTED).with(c -> c.clientAuthorities(names(STRANGER))))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEmpty();
    }

    @Test
    void showsOnlyAKindOfCertificateThatTheServerAskedFor() {
        Loop loop = client(KeyKind.ECDSA_P256).to(server(ClientAuthentication.REQUIRED));
        // One type, where there were two: rsa_sign. The transcripts differ from here on.
        loop.onWayToClient = Meddler.editing(CERTIFICATE_REQUEST, request -> {
            byte[] other = new byte[request.length - 1];
            System.arraycopy(request, 7, other, 6, request.length - 7);
            other[0] = CERTIFICATE_REQUEST;
            other[2] = (byte) ((other.length - 4) >> 8);
            other[3] = (byte) (other.length - 4);
            other[4] = 1;
            other[5] = 1;
            return other;
        });

        loop.handshake();

        assertThat(loop.transitions)
                .contains("Client ClientHandshake.ValidatingCertificate.result_validate_certificate/nameless");
        Outcome.refused(loop.server, loop.client, "handshake_failure");
    }

    @Test
    void signsWithTheFirstOfItsSchemesThatTheServerAskedFor() {
        Loop loop = client(KeyKind.RSA_2048)
                .to(server(ClientAuthentication.REQUIRED)
                        .with(c -> c.signatureSchemes(
                                List.of(SignatureScheme.ECDSA_SECP256R1_SHA256, SignatureScheme.RSA_PKCS1_SHA512))));
        byte[] scheme = new byte[2];
        loop.onWayToServer = Meddler.editing(CERTIFICATE_VERIFY, proof -> {
            System.arraycopy(proof, 4, scheme, 0, 2);
            return proof;
        });

        Outcome.connected(loop.handshake());
        assertThat(scheme).containsExactly(6, 1);
    }

    @Test
    void isRefusedIfItSignedAnotherHandshake() {
        Loop loop = client(KeyKind.ECDSA_P256).to(server(ClientAuthentication.REQUIRED));
        loop.onWayToServer = Meddler.editingHello(hello -> hello.type == 1 ? hello.with(0x6a6a) : hello);

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "decrypt_error");
        assertThat(loop.transitions)
                .anyMatch(t -> t.startsWith("Server ServerHandshake.AwaitCertificateVerify.CertificateVerify"));
    }

    @Test
    void isRefusedIfItSkipsTheProof() {
        Loop loop = client(KeyKind.ECDSA_P256).to(server(ClientAuthentication.REQUIRED));
        loop.onWayToServer = Meddler.replacing(CERTIFICATE_VERIFY);

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "unexpected_message");
    }

    @Test
    void isRefusedIfItSignsWithASchemeThatWasNotOffered() {
        Loop loop = client(KeyKind.ECDSA_P256).to(server(ClientAuthentication.REQUIRED));
        loop.onWayToServer = Meddler.editing(CERTIFICATE_VERIFY, proof -> {
            proof[4] = 2;
            return proof;
        });

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "illegal_parameter");
    }

    @Test
    void isNotAskedByAnAnonymousServer() {
        Loop loop = anonymous(client(KeyKind.ECDSA_P256))
                .to(anonymous(server(ClientAuthentication.REQUIRED)))
                .handshake();

        // Whoever requires certificates does not take a suite in which nobody may ask for them.
        Outcome.refused(loop.server, loop.client, "handshake_failure");
    }

    private static Side anonymous(Side side) {
        return side.with(c ->
                c.cipherSuites(List.of()).unsafeCipherSuites(List.of(CipherSuite.TLS_ECDH_ANON_WITH_AES_128_CBC_SHA)));
    }

    private static Side server(ClientAuthentication wanted) {
        return Side.server().with(c -> c.clientAuth(wanted));
    }

    private static Side client(KeyKind key) {
        return Side.client().credentials(credential(key));
    }

    private static Side old(Side side, ProtocolVersion version) {
        return side.with(c -> c.versions(List.of())
                .unsafeVersions(List.of(version))
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)));
    }

    private static synchronized Credential credential(KeyKind key) {
        return CLIENTS.computeIfAbsent(key, kind -> ServerCredentials.of(Loop.AUTHORITY.issueClient(kind, "client")));
    }

    private static List<Bytes> names(DemoAuthority authority) {
        return authority.anchors().encodedNames().stream().map(Bytes::wrap).toList();
    }
}
