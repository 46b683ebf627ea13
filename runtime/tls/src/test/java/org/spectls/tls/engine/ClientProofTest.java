package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** A client proves who it is in a way that both sides take, the signatures of its chain included. RFC 5246 section 7.4.6. */
class ClientProofTest {
    private static final int CERTIFICATE_VERIFY = 15;

    /** The server would take each that the key can do, RSA-PSS the first of them. */
    @Test
    void isSignedWithASchemeThatTheClientTakesItself() {
        Loop loop = Side.client()
                .credentials(ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.RSA_2048, "client")))
                .with(c -> c.signatureSchemes(
                        List.of(SignatureScheme.ECDSA_SECP256R1_SHA256, SignatureScheme.RSA_PKCS1_SHA512)))
                .to(Side.server().with(c -> c.clientAuth(ClientAuthentication.REQUIRED)));
        int[] scheme = new int[1];
        loop.onWayToServer = Meddler.editing(CERTIFICATE_VERIFY, proof -> {
            scheme[0] = proof[4] << 8 | proof[5];
            return proof;
        });

        Outcome.connected(loop.handshake());

        assertThat(scheme[0]).isEqualTo(SignatureScheme.RSA_PKCS1_SHA512.code());
    }

    @ParameterizedTest(name = "the server takes Ed25519: {0}")
    @ValueSource(booleans = {true, false})
    void needsEachSignatureOfTheChain(boolean taken) {
        DemoAuthority between = Loop.AUTHORITY.intermediate(KeyKind.ED25519, "Between");
        Credential credential = ServerCredentials.of(between.issueClient(KeyKind.ECDSA_P256, "client"));
        assertThat(credential.chainSchemes())
                .containsExactly(SignatureScheme.ED25519, SignatureScheme.ECDSA_SECP256R1_SHA256);
        List<SignatureScheme> schemes = taken
                ? List.of(SignatureScheme.ECDSA_SECP256R1_SHA256, SignatureScheme.ED25519)
                : List.of(SignatureScheme.ECDSA_SECP256R1_SHA256);

        Loop loop = Side.client()
                .credentials(credential)
                .to(Side.server()
                        .with(c -> c.clientAuth(ClientAuthentication.WANTED).signatureSchemes(schemes)))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEqualTo(taken ? credential.chain() : List.of());
    }
}
