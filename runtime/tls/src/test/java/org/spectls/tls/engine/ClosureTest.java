package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.Ending.Cause;
import org.spectls.tls.protocol.wire.AlertDescription;
import org.spectls.tls.protocol.wire.ContentType;

/** How connections end in order. RFC 5246 section 7.2.1. */
class ClosureTest {
    private static final byte[] CLOSE_NOTIFY = {1, 0};

    @ParameterizedTest(name = "the client closes: {0}")
    @ValueSource(booleans = {true, false})
    void whatWasUnderWayStillArrives(boolean clientCloses) {
        Loop loop = Loop.plain().handshake();
        TlsEngine closing = clientCloses ? loop.client : loop.server;
        TlsEngine other = clientCloses ? loop.server : loop.client;
        ByteBuffer application = clientCloses ? loop.atClient : loop.atServer;
        ByteBuffer underWay = ByteBuffer.allocate(1000);
        other.wrap(ByteBuffer.wrap("late".getBytes(US_ASCII)), underWay, 0);

        assertThat(closing.close(0)).isTrue();
        loop.drain(closing, ByteBuffer.allocate(1000));
        assertThat(closing.wrap(ByteBuffer.allocate(1), ByteBuffer.allocate(1000), 0))
                .isEqualTo(Status.NOT_WRITABLE);
        loop.deliver(underWay, closing, application);

        assertThat(Outcome.taken(application)).isEqualTo("late");
        Outcome.goesOn(closing);
        loop.inject(other, ContentType.ALERT, CLOSE_NOTIFY);
        assertThat(closing.ending().orElseThrow().cause()).isEqualTo(Cause.CLOSED);
    }

    @ParameterizedTest(name = "the client closes: {0}")
    @ValueSource(booleans = {true, false})
    void theOtherSideAnswersAndEnds(boolean clientCloses) {
        Loop loop = Loop.plain().handshake();
        Tap answer = new Tap();
        if (clientCloses) {
            loop.onWayToClient = answer;
        } else {
            loop.onWayToServer = answer;
        }

        (clientCloses ? loop.client : loop.server).close(0);
        loop.exchange();

        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Cause.CLOSED);
        assertThat(loop.server.ending().orElseThrow().cause()).isEqualTo(Cause.CLOSED);
        assertThat(answer.inTheClear).hasSize(1);
        assertThat((int) answer.inTheClear.get(0)[0]).isEqualTo(ContentType.ALERT.code());
    }

    @ParameterizedTest(name = "the client closes: {0}, renegotiation: {1}")
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void nothingIsSentBehindCloseNotify(boolean clientCloses, boolean renegotiation) {
        Loop loop = Side.client()
                .with(c -> c.renegotiation(renegotiation))
                .to(Side.server().with(c -> c.renegotiation(renegotiation)))
                .handshake();
        TlsEngine closing = clientCloses ? loop.client : loop.server;
        TlsEngine other = clientCloses ? loop.server : loop.client;
        closing.close(0);
        loop.drain(closing, ByteBuffer.allocate(1000));
        // What the other side sends before it learns of the end.
        ByteBuffer record = ByteBuffer.allocate(2000);
        other.outbound.send(
                ContentType.HANDSHAKE, Bytes.wrap(Samples.of(clientCloses ? "HelloRequest" : "ClientHello")));
        other.outbound.flush();
        loop.drain(other, record);

        loop.deliver(record, closing, ByteBuffer.allocate(100));

        Outcome.goesOn(closing);
        assertThat(closing.outboundOctets()).isZero();
    }

    @ParameterizedTest(name = "the client closes: {0}, the client asks: {1}")
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void nothingButCloseNotifyLeavesAHandshakeOnAnOpenConnection(boolean clientCloses, boolean clientAsks) {
        int passed = 0;
        while (closeAfter(passed, clientCloses, clientAsks)) {
            passed++;
        }
        assertThat(passed).isGreaterThan(5);
    }

    @Test
    void aResultThatComesAfterClosingIsOfNoUse() {
        Loop loop = renegotiating();
        loop.client.renegotiate(0);
        ByteBuffer hello = ByteBuffer.allocate(2000);
        loop.drain(loop.client, hello);
        Runnable signing = null;
        hello.flip();
        while (signing == null) {
            loop.server.unwrap(hello, loop.atServer, 0);
            signing = loop.server.task().orElse(null);
        }
        loop.drain(loop.server, ByteBuffer.allocate(8000));
        Wire wire = new Wire(loop);

        loop.server.close(0);
        assertThat(wire.send(loop.server)).containsExactly(ContentType.ALERT.code());
        signing.run();
        loop.server.advance(0);

        assertThat(loop.server.outboundOctets()).isZero();
        Outcome.goesOn(loop.server);
    }

    @ParameterizedTest(name = "the client closes: {0}")
    @ValueSource(booleans = {true, false})
    void givingUpInTheHandshakeIsSaid(boolean clientCloses) {
        Loop loop = Loop.plain();
        loop.client.connect(Optional.of("localhost"), 0);
        ByteBuffer hello = ByteBuffer.allocate(2000);
        loop.drain(loop.client, hello);
        if (!clientCloses) {
            loop.deliver(hello, loop.server, loop.atServer);
        }
        TlsEngine closing = clientCloses ? loop.client : loop.server;

        assertThat(closing.close(0)).isTrue();
        loop.exchange();

        assertThat(closing.ending().orElseThrow().cause()).isEqualTo(Cause.CLOSED);
        Ending other = (clientCloses ? loop.server : loop.client).ending().orElseThrow();
        assertThat(other.cause()).isEqualTo(Cause.CLOSED);
        assertThat(other.alert()).contains(AlertDescription.USER_CANCELED);
    }

    @Test
    void theTransportsEndWithoutCloseNotifyIsTruncation() {
        Loop fresh = Loop.plain();
        Loop open = Loop.plain().handshake();
        Loop closing = Loop.plain().handshake();

        fresh.server.transportClosed(0);
        open.server.transportClosed(0);
        closing.server.close(0);
        closing.server.transportClosed(0);

        assertThat(fresh.server.ending().orElseThrow().cause()).isEqualTo(Cause.TRUNCATED);
        assertThat(open.server.ending().orElseThrow().cause()).isEqualTo(Cause.TRUNCATED);
        // Whoever closed first need not wait for the answer.
        assertThat(closing.server.ending().orElseThrow().cause()).isEqualTo(Cause.CLOSED);
    }

    /** Somebody closes when so many records of another handshake have arrived; false if that is done by then. */
    private static boolean closeAfter(int records, boolean clientCloses, boolean clientAsks) {
        Loop loop = renegotiating();
        TlsEngine closing = clientCloses ? loop.client : loop.server;
        Wire wire = new Wire(loop);
        assertThat((clientAsks ? loop.client : loop.server).renegotiate(0)).isTrue();
        wire.fill();
        for (int i = 0; i < records; i++) {
            if (!wire.pass()) {
                return false;
            }
        }

        assertThat(closing.close(0)).isTrue();

        assertThat(wire.send(closing)).containsExactly(ContentType.ALERT.code());
        while (wire.pass()) {
            assertThat(closing.outboundOctets()).as("after %d records", records).isZero();
        }
        for (TlsEngine side : List.of(loop.client, loop.server)) {
            assertThat(side.ending().map(Ending::cause)).as("after %d records", records).contains(Cause.CLOSED);
        }
        return true;
    }

    private static Loop renegotiating() {
        Loop loop = Side.client()
                .with(c -> c.renegotiation(true))
                .to(Side.server().with(c -> c.renegotiation(true)))
                .handshake();
        Outcome.connected(loop);
        return loop;
    }
}
