package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.engine.Ending.Cause;
import org.spectls.tls.engine.FlippedBit.Place;

/**
 * Every bit of every record of the handshake is flipped once. Both applications send as soon as they may, so that a side
 * that believes too early shows it.
 */
class FlippedBitTest {
    private static final byte[] WORDS = "words".getBytes(US_ASCII);

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void endsTheConnectionUnlessNothingDependsOnIt(boolean toServer) {
        List<Integer> lengths = new Run(new FlippedBit(toServer, -1, 0, 0)).go().lengths;
        Map<Place, Integer> flipped = new EnumMap<>(Place.class);

        for (int record = 0; record < lengths.size(); record++) {
            for (int octet = 0; octet < lengths.get(record); octet++) {
                for (int bit = 0; bit < 8; bit++) {
                    Run run = new Run(new FlippedBit(toServer, record, octet, bit)).go();
                    check(run);
                    flipped.merge(run.place, 1, Integer::sum);
                }
            }
        }

        // ClientHello or ServerHello to ServerHelloDone, then ClientKeyExchange, ChangeCipherSpec: all in the clear.
        assertThat(flipped.get(Place.MINOR_VERSION)).isEqualTo(8 * (lengths.size() - 1));
        assertThat(flipped.get(Place.LENGTH)).isGreaterThan(8 * 2 * lengths.size());
        assertThat(flipped.get(Place.ELSEWHERE)).isGreaterThan(8 * 200);
    }

    private static void check(Run run) {
        Loop loop = run.loop;
        String what = run.bit + " " + run.place;
        if (run.place == Place.MINOR_VERSION || run.place == Place.NOWHERE) {
            assertThat(loop.atServer.position()).as(what).isEqualTo(WORDS.length);
            assertThat(loop.atClient.position()).as(what).isEqualTo(WORDS.length);
            return;
        }
        assertThat(loop.atServer.position()).as(what).isZero();
        assertThat(loop.atClient.position()).as(what).isZero();
        boolean waits = !loop.client.ended() && !loop.server.ended();
        if (waits) {
            assertThat(run.place).as(what).isEqualTo(Place.LENGTH);
            loop.client.transportClosed(0);
            loop.server.transportClosed(0);
            assertThat(cause(loop.client)).as(what).isEqualTo(Cause.TRUNCATED);
            assertThat(cause(loop.server)).as(what).isEqualTo(Cause.TRUNCATED);
            return;
        }
        List<Cause> causes = List.of(cause(loop.client), cause(loop.server));
        assertThat(causes).as(what).contains(Cause.REFUSED).isSubsetOf(Cause.REFUSED, Cause.PEER_FAILED);
        for (TlsEngine engine : List.of(loop.client, loop.server)) {
            if (cause(engine) == Cause.REFUSED) {
                assertThat(ending(engine).explanation()).as(what).contains("RFC");
            }
        }
    }

    private static Cause cause(TlsEngine engine) {
        return ending(engine).cause();
    }

    private static Ending ending(TlsEngine engine) {
        return engine.ending().orElseThrow(() -> new AssertionError(engine.name() + " goes on: " + engine.states()));
    }

    /** One handshake with one bit flipped. */
    private static final class Run {
        final Loop loop = Loop.plain();
        final FlippedBit bit;
        /** Of the records that travelled the bit's way during the handshake. */
        final List<Integer> lengths = new ArrayList<>();

        Place place = Place.NOWHERE;
        private boolean keysInUse;
        private boolean clientWrote;
        private boolean serverWrote;

        Run(FlippedBit bit) {
            this.bit = bit;
        }

        Run go() {
            ByteBuffer toServer = ByteBuffer.allocate(1 << 15);
            ByteBuffer toClient = ByteBuffer.allocate(1 << 15);
            loop.client.connect(Optional.of("localhost"), 0);
            while (loop.client.outboundOctets() + loop.server.outboundOctets() > 0) {
                send(loop.client, toServer, bit.toServer());
                clientWrote = clientWrote || writes(loop.client, "ClientHandshake.Connected", toServer);
                loop.deliver(toServer, loop.server, loop.atServer);
                send(loop.server, toClient, !bit.toServer());
                serverWrote = serverWrote || writes(loop.server, "ServerHandshake.Connected", toClient);
                loop.deliver(toClient, loop.client, loop.atClient);
                clientWrote = clientWrote || writes(loop.client, "ClientHandshake.Connected", toServer);
                loop.deliver(toServer, loop.server, loop.atServer);
            }
            return this;
        }

        private void send(TlsEngine from, ByteBuffer wire, boolean watched) {
            int start = wire.position();
            loop.drain(from, wire);
            int end = wire.position();
            while (watched && start < end) {
                int length = 5 + (wire.getShort(start + 3) & 0xffff);
                int type = wire.get(start);
                if (lengths.size() == bit.record()) {
                    place = bit.flip(wire, start, length, !keysInUse);
                }
                keysInUse |= type == 20;
                lengths.add(length);
                start += length;
            }
        }

        private static boolean writes(TlsEngine engine, String connected, ByteBuffer wire) {
            return engine.states().contains(connected) && engine.wrap(ByteBuffer.wrap(WORDS), wire, 0) == Status.OK;
        }
    }
}
