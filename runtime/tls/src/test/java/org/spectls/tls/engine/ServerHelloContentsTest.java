package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.demo.DemoResponder.Status;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.store.Credentials;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.RawHello.Extension;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.MaxFragmentLength;

/** Which extensions a server answers. RFC 5246 section 7.4.1.4. */
class ServerHelloContentsTest {
    private static final int SERVER_NAME = 0;
    private static final int MAX_FRAGMENT_LENGTH = 1;
    private static final int STATUS_REQUEST = 5;
    private static final int POINT_FORMATS = 11;
    private static final int HEARTBEAT = 15;
    private static final int PROTOCOLS = 16;
    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int RECORD_SIZE_LIMIT = 28;
    private static final int RENEGOTIATION_INFO = 0xff01;

    @Test
    void answersWhatBothSidesCanDo() {
        Consumer<Configuration.Builder> both = c -> c.applicationProtocols(List.of(Bytes.ascii("h2")))
                .recordSizeLimit(Optional.of(600))
                .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));

        assertThat(answered(Side.client().with(both), server().with(both)))
                .containsExactly(
                        RENEGOTIATION_INFO,
                        SERVER_NAME,
                        EXTENDED_MASTER_SECRET,
                        POINT_FORMATS,
                        PROTOCOLS,
                        RECORD_SIZE_LIMIT,
                        HEARTBEAT);
    }

    /** RFC 6066 sections 4 and 8. */
    @Test
    void answersAFragmentLengthAndARequestForAStatus() {
        Credentials own = Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost"));
        byte[] status = Loop.AUTHORITY
                .responder()
                .respond(own.chain().leaf(), Status.GOOD, Loop.TODAY, Loop.TODAY.plus(Duration.ofDays(7)));
        Side client = Side.client().with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_1024)));
        Side server = new Side().credentials(ServerCredentials.of(own, Optional.of(Bytes.wrap(status))));

        assertThat(answered(client, server))
                .containsExactly(
                        RENEGOTIATION_INFO,
                        SERVER_NAME,
                        MAX_FRAGMENT_LENGTH,
                        STATUS_REQUEST,
                        EXTENDED_MASTER_SECRET,
                        POINT_FORMATS);
    }

    /** Nor does it say what it wants to receive itself: limits are for those who both speak of them. RFC 8449 section 4. */
    @Test
    void saysNothingOfLimitsUnlessItIsToldTo() {
        Side server = server().with(c -> c.applicationProtocols(List.of(Bytes.ascii("h2"))));

        assertThat(answered(askingForMuch(), server)).contains(PROTOCOLS).doesNotContain(RECORD_SIZE_LIMIT);
    }

    /** It is no refusal where the server has none. RFC 7301 section 3.2. */
    @Test
    void saysNothingOfProtocolsWhereItHasNone() {
        Side server = server().with(c -> c.recordSizeLimit(Optional.of(600)));

        assertThat(answered(askingForMuch(), server))
                .contains(RECORD_SIZE_LIMIT)
                .doesNotContain(PROTOCOLS);
    }

    /** One that has a certificate of its own. */
    private static Side server() {
        return new Side()
                .credentials(
                        ServerCredentials.of(Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost"))));
    }

    private static Side askingForMuch() {
        return Side.client()
                .with(c -> c.applicationProtocols(List.of(Bytes.ascii("h2"))).recordSizeLimit(Optional.of(600)));
    }

    /** In their order, in a handshake that succeeds. */
    private static List<Integer> answered(Side client, Side server) {
        RawHello[] hello = new RawHello[1];
        Loop loop = client.to(server);
        loop.onWayToClient = Meddler.editingHello(said -> hello[0] = said);
        Outcome.connected(loop.handshake());
        return hello[0].extensions.stream().map(Extension::type).toList();
    }
}
