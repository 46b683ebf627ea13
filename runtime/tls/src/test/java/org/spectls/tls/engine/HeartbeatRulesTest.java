package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.Ending.Cause;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** Heartbeats, honest and otherwise. RFC 6520. */
class HeartbeatRulesTest {
    private static final int REQUEST = 1;
    private static final int RESPONSE = 2;

    @Test
    void onlyOneIsInFlight() {
        Loop loop = beating();

        assertThat(loop.client.sendHeartbeat(0)).isTrue();
        assertThat(loop.client.sendHeartbeat(0)).isFalse();
        loop.exchange();
        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
        assertThat(loop.client.sendHeartbeat(0)).isTrue();
        loop.exchange();

        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(2);
        assertThat(loop.server.heartbeatsAnswered()).isZero();
    }

    @Test
    void anAnswerStopsTheClock() {
        Loop loop = beating();

        loop.client.sendHeartbeat(0);
        assertThat(loop.client.nextDeadline()).isEqualTo(10_000);
        loop.exchange();

        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
        assertThat(loop.client.nextDeadline()).isEqualTo(Long.MAX_VALUE);
    }

    /** RFC 6520 section 4: 16 octets of padding, and nobody can foresee them. */
    @Test
    void bothSidesPadAtRandom() {
        Loop loop = Side.client().with(beat()).to(Side.server().with(beat()));
        Tap toServer = new Tap();
        Tap toClient = new Tap();
        loop.onWayToServer = toServer;
        loop.onWayToClient = toClient;
        loop.handshake();
        for (int i = 0; i < 2; i++) {
            loop.client.sendHeartbeat(0);
            loop.exchange();
        }

        Set<Bytes> paddings = new HashSet<>();
        for (Tap tap : List.of(toServer, toClient)) {
            tap.open(loop.client.parameters().orElseThrow(), loop.master, tap == toClient).stream()
                    .filter(content -> content.type() == 24)
                    .map(content -> Bytes.wrap(content.octets()))
                    .forEach(message -> paddings.add(message.slice(3 + 16)));
        }

        assertThat(paddings).hasSize(4).allMatch(padding -> padding.length() == 16);
    }

    @Test
    void everyPayloadComesBack() {
        for (int length : new int[] {0, 1, 255, 256, 16_384 - 19}) {
            Loop loop = beating();
            Tap tap = new Tap();
            loop.onWayToClient = tap;

            loop.inject(loop.client, ContentType.HEARTBEAT, message(REQUEST, length, length, 16));

            Outcome.goesOn(loop.server);
            assertThat(loop.transitions).contains("Server Heartbeat.Idle.HeartbeatRequest/answered");
            assertThat(tap.inTheClear).as("a response of one record").hasSize(1);
            Outcome.goesOn(loop.client);
        }
    }

    @ParameterizedTest(name = "says {0}, holds {1}, padding {2}")
    @CsvSource({
        "65535, 16, 0", // CVE-2014-0160
        "17, 1, 15",
        "20, 3, 16",
        "16384, 0, 16",
        "1, 1, 15",
        "0, 0, 0",
        "4, 4, 1"
    })
    void whatLiesOrIsTooShortIsNotAnswered(int said, int held, int padding) {
        Loop loop = beating();
        Tap tap = new Tap();
        loop.onWayToClient = tap;

        loop.inject(loop.client, ContentType.HEARTBEAT, message(REQUEST, said, held, padding));
        loop.inject(loop.client, ContentType.HEARTBEAT, message(RESPONSE, said, held, padding));

        assertThat(tap.inTheClear).isEmpty();
        Outcome.connected(loop);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"01", "0100", "02", "03000000", "00000000", "ff"})
    void whatDoesNotDecodeIsDiscarded(String octets) {
        Loop loop = beating();

        loop.inject(loop.client, ContentType.HEARTBEAT, HexFormat.of().parseHex(octets));
        loop.inject(loop.client, ContentType.HEARTBEAT, message(REQUEST, 4, 4, 16));

        assertThat(loop.transitions)
                .as("the next one is answered")
                .contains("Server Heartbeat.Idle.HeartbeatRequest/answered");
        Outcome.connected(loop);
    }

    @Test
    void anotherPayloadIsNoAnswer() {
        Loop loop = beating();
        loop.client.sendHeartbeat(0);
        // The request gets lost: only the forged answer arrives.
        loop.client.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(1000), 0);

        loop.server.outbound.send(ContentType.HEARTBEAT, Bytes.wrap(message(RESPONSE, 16, 16, 16)));
        loop.server.outbound.flush();
        loop.exchange();

        assertThat(loop.client.heartbeatsAnswered()).isZero();
        assertThat(loop.client.states()).contains("Heartbeat.AwaitHeartbeatResponse");
        loop.client.advance(10_000);
        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Cause.HEARTBEAT_LOST);
    }

    @Test
    void anAnswerThatNobodyWaitsForIsDiscarded() {
        Loop loop = beating();

        loop.inject(loop.server, ContentType.HEARTBEAT, message(RESPONSE, 16, 16, 16));

        assertThat(loop.client.heartbeatsAnswered()).isZero();
        Outcome.connected(loop);
    }

    @ParameterizedTest(name = "message type {0}")
    @ValueSource(ints = {REQUEST, RESPONSE, 3})
    void whereNobodyAgreedOnThemTheyAreRefused(int type) {
        Loop loop = Loop.plain().handshake();

        loop.inject(loop.client, ContentType.HEARTBEAT, message(type, 4, 4, 16));

        Outcome.refused(loop.server, loop.client, "unexpected_message");
    }

    @ParameterizedTest(name = "client {0}, server {1}")
    @CsvSource({"true, false", "false, true"})
    void oneSideAloneDoesNotAgree(boolean client, boolean server) {
        Loop loop = Side.client()
                .with(client ? beat() : c -> {})
                .to(Side.server().with(server ? beat() : c -> {}))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.client.sendHeartbeat(0)).isFalse();
        assertThat(loop.server.sendHeartbeat(0)).isFalse();
    }

    @ParameterizedTest(name = "message type {0}")
    @ValueSource(ints = {REQUEST, RESPONSE})
    void duringTheHandshakeTheyAreDiscarded(int type) {
        Loop loop = Side.client().with(beat()).to(Side.server().with(beat()));
        int[] flights = new int[1];
        loop.onWayToServer = records -> {
            if (records.length == 0 || flights[0]++ != 1) {
                return records;
            }
            byte[] early = Meddler.record(24, 0x0303, message(type, 4, 4, 16));
            byte[] all = Arrays.copyOf(early, early.length + records.length);
            System.arraycopy(records, 0, all, early.length, records.length);
            return all;
        };

        Outcome.connected(loop.handshake());
        assertThat(loop.transitions)
                .anyMatch(t -> t.startsWith("Server Heartbeat.Agreed.Heartbeat"))
                .noneMatch(t -> t.endsWith("HeartbeatRequest/answered"));
    }

    @Test
    void beforeTheHellosAgreeTheyAreRefused() {
        Loop loop = Side.client().with(beat()).to(Side.server().with(beat()));
        loop.client.connect(Optional.of("localhost"), 0);

        loop.inject(loop.server, ContentType.HEARTBEAT, message(REQUEST, 4, 4, 16));

        Outcome.refused(loop.client, "unexpected_message");
    }

    @Test
    void onlySoManyAreAnsweredInAWhile() {
        Consumer<Configuration.Builder> few =
                beat().andThen(c -> c.heartbeatsBorne(3).heartbeatWindow(1000));
        Loop loop = Side.client().with(beat()).to(Side.server().with(few)).handshake();

        assertThat(answered(loop, 10)).isEqualTo(3);
        loop.advance(999);
        assertThat(answered(loop, 10)).isZero();
        loop.advance(1);
        assertThat(answered(loop, 10)).isEqualTo(3);
        Outcome.connected(loop);
    }

    @Test
    void dataKeepsAConnectionFromBeingProbed() {
        Consumer<Configuration.Builder> probing = beat().andThen(c -> c.idleInterval(Optional.of(30_000L)));
        Loop loop = Side.client().with(probing).to(Side.server().with(beat())).handshake();

        loop.advance(20_000);
        loop.write(loop.client, new byte[1]);
        loop.advance(20_000);
        loop.write(loop.server, new byte[1]);
        loop.advance(29_999);
        assertThat(loop.client.heartbeatsAnswered()).isZero();

        loop.advance(1);
        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
        loop.advance(29_999);
        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
        loop.advance(1);
        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(2);
    }

    @Test
    void dataIsNoAnswer() {
        Consumer<Configuration.Builder> hasty = beat().andThen(c -> c.answerWithin(500));
        Loop loop = Side.client().with(hasty).to(Side.server().with(beat())).handshake();
        loop.client.sendHeartbeat(0);
        loop.client.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(1000), 0);

        loop.client.advance(499);
        Outcome.goesOn(loop.client);
        loop.write(loop.server, new byte[1]);
        loop.client.advance(500);

        assertThat(loop.client.ending().orElseThrow().cause()).isEqualTo(Cause.HEARTBEAT_LOST);
        assertThat(loop.client.outboundOctets()).as("close_notify").isPositive();
    }

    @Test
    void afterTheEndTheyRest() {
        Loop loop = beating();
        loop.client.close(0);

        assertThat(loop.client.sendHeartbeat(0)).isFalse();
        assertThat(loop.client.nextDeadline()).isEqualTo(Long.MAX_VALUE);
    }

    private static int answered(Loop loop, int requests) {
        int before = answers(loop);
        for (int i = 0; i < requests; i++) {
            loop.inject(loop.client, ContentType.HEARTBEAT, message(REQUEST, 4, 4, 16));
        }
        return answers(loop) - before;
    }

    private static int answers(Loop loop) {
        return (int) loop.transitions.stream()
                .filter("Server Heartbeat.Idle.HeartbeatRequest/answered"::equals)
                .count();
    }

    private static byte[] message(int type, int said, int held, int padding) {
        return ByteBuffer.allocate(3 + held + padding)
                .put((byte) type)
                .putShort((short) said)
                .array();
    }

    private static Consumer<Configuration.Builder> beat() {
        return c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));
    }

    private static Loop beating() {
        Loop loop = Side.client().with(beat()).to(Side.server().with(beat())).handshake();
        Outcome.connected(loop);
        return loop;
    }
}
