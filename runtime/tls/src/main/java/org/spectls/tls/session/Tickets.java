package org.spectls.tls.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.spectls.crypto.ticket.TicketKeys;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Session;

/**
 * Seals sessions into tickets and opens them again, RFC 5077 section 4. A ticket holds the time of its session's
 * beginning, so that a session does not outlive its lifetime however often it is resumed. Safe for any thread.
 */
public final class Tickets {
    private static final int TIME = Long.BYTES;

    private final TicketKeys keys;
    private final Duration lifetime;
    private final Supplier<Instant> clock;

    /**
     * Tickets under these keys.
     *
     * @param lifetime how long a session may be resumed
     * @param clock today's date
     */
    public Tickets(TicketKeys keys, Duration lifetime, Supplier<Instant> clock) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A ticket for a session that begins now. */
    public Bytes seal(Session session) {
        Instant now = clock.get();
        byte[] state = Sessions.encode(session);
        byte[] dated = Arrays.copyOf(state, state.length + TIME);
        long seconds = now.getEpochSecond();
        for (int i = 0; i < TIME; i++) {
            dated[state.length + i] = (byte) (seconds >>> (8 * (TIME - 1 - i)));
        }
        byte[] ticket = keys.seal(dated, now);
        Arrays.fill(state, (byte) 0);
        Arrays.fill(dated, (byte) 0);
        return Bytes.wrap(ticket);
    }

    /** The session in a ticket of these keys that is not too old. */
    public Optional<Session> open(Bytes ticket) {
        Instant now = clock.get();
        return keys.open(ticket.toArray(), now).flatMap(dated -> {
            byte[] state = isCurrent(dated, now) ? Arrays.copyOf(dated, dated.length - TIME) : new byte[0];
            Optional<Session> session = Sessions.decode(state);
            Arrays.fill(state, (byte) 0);
            Arrays.fill(dated, (byte) 0);
            return session;
        });
    }

    private boolean isCurrent(byte[] dated, Instant now) {
        if (dated.length < TIME) {
            return false;
        }
        long seconds = 0;
        for (int i = dated.length - TIME; i < dated.length; i++) {
            seconds = (seconds << 8) | (dated[i] & 0xff);
        }
        return now.isBefore(Instant.ofEpochSecond(seconds).plus(lifetime));
    }
}
