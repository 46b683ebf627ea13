package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Which signature schemes are said to be accepted, of those that the configuration lists. RFC 5246 section 7.4.1.4.1. */
class SchemesOfferedTest {
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int CERTIFICATE_REQUEST = 13;
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final SignatureScheme GREASE = SignatureScheme.of(0x2a2a);
    private static final List<SignatureScheme> LISTED = List.of(
            GREASE,
            SignatureScheme.RSA_PKCS1_MD5_SHA1,
            SignatureScheme.ECDSA_SECP256R1_SHA256,
            SignatureScheme.ECDSA_SHA1);
    private static final List<SignatureScheme> RSA_OR_GREASE = List.of(SignatureScheme.RSA_PKCS1_SHA256, GREASE);

    /** Where the length of the point stands: behind the header, the kind of curve and the curve. */
    private static final int POINT_LENGTH = 4 + 1 + 2;

    private static final List<Integer> SAID = List.of(GREASE.code(), SignatureScheme.ECDSA_SECP256R1_SHA256.code());

    /** Codes that nobody knows keep peers used to them, RFC 8701 section 3.1; those over SHA-1 retired, RFC 9155 section 2. */
    @Test
    void aClientSaysAllButThoseOverSha1() {
        Loop loop = Side.client().with(c -> c.signatureSchemes(LISTED)).to(Side.server());
        List<Integer> said = saidToServer(loop);

        Outcome.connected(loop.handshake());

        assertThat(said).isEqualTo(SAID);
    }

    /** It stands for what TLS 1.0 and 1.1 do, which have no such extension; the others that are named so are said. */
    @Test
    void aClientNeverSaysTheCodeOfPrivateUse() {
        List<SignatureScheme> named =
                List.of(SignatureScheme.RSA_PKCS1_MD5_SHA1, SignatureScheme.ECDSA_SECP256R1_SHA256);
        Loop loop = Side.client()
                .with(c -> c.signatureSchemes(List.of()).unsafeSignatureSchemes(named))
                .to(Side.server());
        List<Integer> said = saidToServer(loop);

        Outcome.connected(loop.handshake());

        assertThat(said).containsExactly(SignatureScheme.ECDSA_SECP256R1_SHA256.code());
    }

    /** RFC 8701 section 3.1: nobody can mean it. The signature, which would be wrong then, is not even looked at. */
    @Test
    void aServerThatTakesAnUnknownCodeIsRefused() {
        Loop loop = Side.client().with(c -> c.signatureSchemes(RSA_OR_GREASE)).to(Side.server(KeyKind.RSA_2048));
        loop.onWayToClient = Meddler.editing(SERVER_KEY_EXCHANGE, message -> {
            int scheme = POINT_LENGTH + 1 + message[POINT_LENGTH];
            message[scheme] = (byte) (GREASE.code() >> 8);
            message[scheme + 1] = (byte) GREASE.code();
            return message;
        });

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "illegal_parameter");
        assertThat(loop.client
                        .ending()
                        .orElseThrow()
                        .refusal()
                        .orElseThrow()
                        .transition()
                        .id())
                .endsWith("!mismatched_scheme");
    }

    /** RFC 5246 section 7.4.4. */
    @Test
    void aServerAsksForAllButThoseOverSha1() {
        Side server = Side.server().with(c -> c.signatureSchemes(LISTED).clientAuth(ClientAuthentication.WANTED));
        Loop loop = Side.client().to(server);
        List<Integer> said = new ArrayList<>();
        loop.onWayToClient = Meddler.editing(CERTIFICATE_REQUEST, message -> {
            said.addAll(codes(message, 4 + 1 + message[4]));
            return message;
        });

        Outcome.connected(loop.handshake());

        assertThat(said).isEqualTo(SAID);
    }

    /** What the client will have said in its hello. */
    private static List<Integer> saidToServer(Loop loop) {
        List<Integer> said = new ArrayList<>();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.extensions.stream()
                    .filter(e -> e.type() == SIGNATURE_ALGORITHMS)
                    .forEach(e -> said.addAll(codes(e.data(), 0)));
            return hello;
        });
        return said;
    }

    /** A list of codes, behind its length. */
    private static List<Integer> codes(byte[] octets, int start) {
        int end = start + 2 + (((octets[start] & 0xff) << 8) | (octets[start + 1] & 0xff));
        List<Integer> codes = new ArrayList<>();
        for (int i = start + 2; i < end; i += 2) {
            codes.add(((octets[i] & 0xff) << 8) | (octets[i + 1] & 0xff));
        }
        return codes;
    }
}
