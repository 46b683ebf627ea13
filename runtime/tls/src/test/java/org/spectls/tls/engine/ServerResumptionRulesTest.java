package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.ResumingPair.connect;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.engine.ResumingPair.By;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.MaxFragmentLength;

/** Whether a session fits what a server is told and a client offers now. RFC 5246 section 7.4.1.2. */
class ServerResumptionRulesTest {
    private static final CipherSuite FIRST = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite SECOND = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384;
    private static final Credential CLIENT =
            ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ED25519, "client"));

    /** The application would be told of a client that it did not want to know. */
    @ParameterizedTest
    @EnumSource(By.class)
    void aProofIsNotTakenOverWhereNobodyIsAsked(By by) {
        ResumingPair pair = pair(by);
        pair.client.credentials(CLIENT);
        pair.server.with(c -> c.clientAuth(ClientAuthentication.WANTED));
        assertThat(pair.first().server.peerChain()).hasSize(1);

        pair.server.with(c -> c.clientAuth(ClientAuthentication.NONE));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
        assertThat(loop.server.peerChain()).isEmpty();
    }

    /** A handshake from the beginning is not possible any more: it has lost its key. */
    @ParameterizedTest
    @EnumSource(By.class)
    void aProofIsTakenOverWhereOneIsRequired(By by) {
        ResumingPair pair = pair(by);
        pair.client.credentials(CLIENT);
        pair.server.with(c -> c.clientAuth(ClientAuthentication.REQUIRED));
        pair.first();

        pair.server.credentials();
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isTrue();
        assertThat(loop.server.peerChain()).isEqualTo(CLIENT.chain());
    }

    /** The client's list has to include the session's suite. */
    @ParameterizedTest
    @EnumSource(By.class)
    void theClientOffersTheSuite(By by) {
        ResumingPair pair = pair(by);
        pair.both(c -> c.cipherSuites(List.of(FIRST, SECOND)));
        pair.first();

        assertBeginsAnew(pair, hello -> {
            hello.suites.remove(Integer.valueOf(FIRST.code()));
            return hello;
        });
    }

    /** RFC 3749 section 2. */
    @ParameterizedTest
    @EnumSource(By.class)
    void theClientOffersTheCompression(By by) {
        ResumingPair pair = pair(by);
        pair.both(c -> c.unsafeCompression(true));
        pair.first();

        assertBeginsAnew(pair, hello -> {
            hello.compressions = new byte[] {0};
            return hello;
        });
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void theServerStillCompresses(By by) {
        ResumingPair pair = pair(by);
        pair.both(c -> c.unsafeCompression(true));
        pair.first();

        pair.server.with(c -> c.unsafeCompression(false));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
    }

    /** RFC 6066 section 4: what was negotiated holds for resumptions, too, so that nothing can be asked for then. */
    @ParameterizedTest
    @EnumSource(By.class)
    void theClientAsksForTheFragmentLengthThatWasNegotiated(By by) {
        ResumingPair pair = pair(by);
        pair.first();

        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
        assertThat(loop.server.parameters().orElseThrow().serverLimit()).isEqualTo(512);
    }

    /** With a server that has a certificate of its own. */
    private static ResumingPair pair(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.server.credentials(
                ServerCredentials.of(Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost"))));
        return pair;
    }

    private static void assertBeginsAnew(ResumingPair pair, UnaryOperator<RawHello> edit) {
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(edit);

        connect(loop, "localhost", "localhost:443");

        // The transcripts differ, so that it comes to nothing in the end.
        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }
}
