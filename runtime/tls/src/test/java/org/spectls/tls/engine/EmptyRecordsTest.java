package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.protocol.wire.ContentType;

/** Records without content are borne one after the other, but not for ever. RFC 5246 section 6.2.1. */
class EmptyRecordsTest {
    private static final int BORNE = 32;

    /** They count as long as the same keys protect them. RFC 5246 section 7.1. */
    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void countFromNoneUnderNewKeys(boolean toServer) {
        Loop loop = Side.client()
                .with(c -> c.renegotiation(true))
                .to(Side.server().with(c -> c.renegotiation(true)))
                .handshake();
        TlsEngine from = toServer ? loop.client : loop.server;
        TlsEngine to = toServer ? loop.server : loop.client;
        empty(loop, from, BORNE);
        loop.client.renegotiate(0);
        loop.exchange();

        empty(loop, from, BORNE);
        Outcome.goesOn(to);
        empty(loop, from, 1);

        Outcome.refused(to, from, "unexpected_message");
    }

    /** What makes up for them is content, not a message: RFC 5246 section 6.2.1. */
    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void areNotMadeUpForByAWarning(boolean toServer) {
        Loop loop = Loop.plain().handshake();
        TlsEngine from = toServer ? loop.client : loop.server;
        empty(loop, from, BORNE);
        loop.inject(from, ContentType.ALERT, new byte[] {1, 90});

        empty(loop, from, 1);

        Outcome.refused(toServer ? loop.server : loop.client, from, "unexpected_message");
    }

    /** A single octet makes up for them, as any content does. RFC 5246 section 6.2.1. */
    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void areMadeUpForByOneOctet(boolean toServer) {
        Loop loop = Loop.plain().handshake();
        TlsEngine from = toServer ? loop.client : loop.server;
        empty(loop, from, BORNE);

        loop.write(from, new byte[] {1});

        assertThat((toServer ? loop.atServer : loop.atClient).position()).isEqualTo(1);
        empty(loop, from, BORNE);
        Outcome.goesOn(toServer ? loop.server : loop.client);
    }

    private static void empty(Loop loop, TlsEngine from, int times) {
        for (int i = 0; i < times; i++) {
            from.outbound.enqueue(ContentType.APPLICATION_DATA, new byte[0], 0, 0);
        }
        loop.exchange();
    }
}
