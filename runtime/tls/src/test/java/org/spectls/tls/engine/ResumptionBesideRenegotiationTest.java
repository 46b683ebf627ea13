package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.ContentType;

/** Resumed connections that are negotiated again, and what is not resumed then. RFC 5246 section 7.4.1.1, RFC 5746. */
class ResumptionBesideRenegotiationTest {
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final String SERVER = "Server ServerHandshake.";

    private final Side client =
            Side.client().keepingSessions(1).with(ResumptionBesideRenegotiationTest::negotiatingAgain);
    private final Side server =
            Side.server().keepingSessions(1).with(ResumptionBesideRenegotiationTest::negotiatingAgain);

    /** What a server asks for on an open connection is new keys. */
    @Test
    void aServerResumesNothingOnAnOpenConnection() {
        Loop loop = client.to(server).handshake();
        Outcome.connected(loop);
        loop.onWayToClient = lost -> new byte[0];
        loop.transitions.clear();

        loop.inject(loop.client, ContentType.HANDSHAKE, resumingHello(loop).message());

        assertThat(loop.transitions)
                .contains(SERVER + "Connected.ClientHello/accepted")
                .contains(SERVER + "FindingSession.result_find_session/fresh/certified/signed");
        Outcome.goesOn(loop.server);
    }

    /** The same hello without an open connection is answered with the session. */
    @Test
    void aServerResumesTheSessionOnAnotherConnection() {
        Outcome.connected(client.to(server).handshake());

        Loop loop = client.to(server).handshake();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isTrue();
    }

    @Test
    void aResumedConnectionIsNegotiatedAgainWhenTheServerAsks() {
        Outcome.connected(client.to(server).handshake());
        Loop loop = client.to(server).handshake();
        assertThat(loop.server.resumed()).isTrue();

        assertThat(loop.server.renegotiate(0)).isTrue();
        assertThat(loop.server.outboundOctets()).as("the invitation").isPositive();
        loop.exchange();

        Outcome.connected(loop);
        assertThat(List.of(loop.client.handshakes(), loop.server.handshakes())).containsExactly(2, 2);
        assertThat(loop.server.resumed()).isFalse();
    }

    /** A hello that is bound to the connection, and asks for its session. */
    private static RawHello resumingHello(Loop loop) {
        // In a full handshake the first Finished is the client's.
        Bytes binding = loop.client.tlsUnique();
        int[] info = new int[1 + binding.length()];
        info[0] = binding.length();
        for (int i = 0; i < binding.length(); i++) {
            info[i + 1] = binding.get(i);
        }
        RawHello hello = RawHello.of(Loop.plain().client).with(RENEGOTIATION_INFO, info);
        hello.sessionId = loop.client.parameters().orElseThrow().sessionId().toArray();
        assertThat(hello.sessionId).isNotEmpty();
        return hello;
    }

    private static void negotiatingAgain(Configuration.Builder configuration) {
        configuration.renegotiation(true);
    }
}
