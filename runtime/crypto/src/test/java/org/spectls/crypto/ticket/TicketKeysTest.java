package org.spectls.crypto.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.testing.SeededRandom;

class TicketKeysTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration ROTATION = Duration.ofHours(12);
    private static final Duration ACCEPTANCE = Duration.ofHours(24);

    private final TicketKeys keys = new TicketKeys(ROTATION, ACCEPTANCE, new SeededRandom(1));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 300, 0xffff - TicketKeys.OVERHEAD})
    void opensWhatItSealed(int length) {
        byte[] state = state(length);
        byte[] ticket = keys.seal(state, NOW);
        assertThat(ticket).hasSize(length + TicketKeys.OVERHEAD);
        assertThat(keys.open(ticket, NOW)).hasValue(state);
        assertThat(keys.open(ticket, NOW)).hasValue(state);
    }

    @Test
    void showsNothingOfTheState() {
        byte[] state = new byte[64];
        byte[] one = keys.seal(state, NOW);
        byte[] other = keys.seal(state, NOW);
        assertThat(Arrays.copyOf(one, 16)).isEqualTo(Arrays.copyOf(other, 16));
        assertThat(Arrays.copyOfRange(one, 16, one.length)).isNotEqualTo(Arrays.copyOfRange(other, 16, other.length));
        Set<Byte> seen = new HashSet<>();
        for (byte each : Arrays.copyOfRange(one, 28, 92)) {
            seen.add(each);
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void noticesEveryChange() {
        byte[] ticket = keys.seal(state(40), NOW);
        for (int i = 0; i < 8 * ticket.length; i++) {
            byte[] changed = ticket.clone();
            changed[i / 8] ^= (byte) (1 << (i % 8));
            assertThat(keys.open(changed, NOW)).as("bit %d", i).isEmpty();
        }
        for (int length = 0; length < ticket.length; length++) {
            assertThat(keys.open(Arrays.copyOf(ticket, length), NOW)).isEmpty();
        }
        assertThat(keys.open(Arrays.copyOf(ticket, ticket.length + 1), NOW)).isEmpty();
        assertThat(keys.open(ticket, NOW)).isPresent();
    }

    @Test
    void opensNobodyElsesTickets() {
        byte[] theirs = new TicketKeys(ROTATION, ACCEPTANCE, new SeededRandom(2)).seal(state(9), NOW);
        assertThat(keys.open(theirs, NOW)).isEmpty();
        keys.seal(state(9), NOW);
        assertThat(keys.open(theirs, NOW)).isEmpty();
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        byte[] first = keys.seal(state(9), NOW);
        byte[] last = keys.seal(state(9), NOW.plus(ROTATION).minusNanos(1));
        byte[] next = keys.seal(state(9), NOW.plus(ROTATION));
        assertThat(name(last)).isEqualTo(name(first));
        assertThat(name(next)).isNotEqualTo(name(first));
        assertThat(keys.size()).isEqualTo(2);
        Instant end = NOW.plus(ROTATION).plus(ACCEPTANCE);
        assertThat(keys.open(last, end.minusNanos(1))).hasValue(state(9));
        assertThat(keys.open(last, end)).isEmpty();
        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.open(next, end)).hasValue(state(9));
    }

    @Test
    void keepsNoMoreKeysThanAreAccepted() {
        for (int hour = 0; hour < 500; hour++) {
            keys.seal(state(1), NOW.plus(Duration.ofHours(hour)));
            assertThat(keys.size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void standsAClockThatIsSetBack() {
        byte[] ticket = keys.seal(state(9), NOW);
        assertThat(name(keys.seal(state(9), NOW.minusSeconds(60)))).isEqualTo(name(ticket));
        Instant before = NOW.minus(Duration.ofDays(1));
        byte[] earlier = keys.seal(state(9), before);
        assertThat(name(earlier)).isNotEqualTo(name(ticket));
        assertThat(name(keys.seal(state(9), before))).isEqualTo(name(earlier));
        assertThat(keys.open(ticket, before)).isPresent();
        assertThat(keys.open(earlier, before)).isPresent();
    }

    @Test
    void forgetsAllWhenWiped() {
        byte[] ticket = keys.seal(state(9), NOW);
        keys.wipe();
        assertThat(keys.open(ticket, NOW)).isEmpty();
        assertThat(keys.open(keys.seal(state(9), NOW), NOW)).isPresent();
    }

    @Test
    void refusesKeysThatNeverSeal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketKeys(Duration.ZERO, ACCEPTANCE, new SeededRandom(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketKeys(ROTATION, Duration.ofSeconds(-1), new SeededRandom(1)));
    }

    @Test
    void servesManyThreads() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        Instant now = NOW.plus(Duration.ofSeconds(i));
                        byte[] state = state(i);
                        return Arrays.equals(
                                state, keys.open(keys.seal(state, now), now).orElseThrow());
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
            assertThat(keys.size()).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private static byte[] state(int length) {
        byte[] state = new byte[length];
        new Random(length).nextBytes(state);
        return state;
    }

    private static byte[] name(byte[] ticket) {
        return Arrays.copyOf(ticket, 16);
    }
}
