package org.spectls.crypto.ticket;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Seals session state into tickets and opens them again, as RFC 5077 section 4 recommends, with newer means: a key's
 * name of 16 bytes, a random nonce, and the state under AES-256-GCM, which covers the name too. Keys are made here,
 * take turns and are wiped at their end. Time is handed in. Safe for any thread.
 */
public final class TicketKeys {
    /** Bytes that a ticket has more than the state in it. */
    public static final int OVERHEAD = TicketKey.OVERHEAD;

    private final Duration rotation;
    private final Duration acceptance;
    private final SecureRandom random;
    private final Deque<TicketKey> newestFirst = new ArrayDeque<>();

    /**
     * Keys that take turns.
     *
     * @param rotation how long a key seals. With random nonces it should seal no more than 2^32 tickets (NIST SP
     *     800-38D section 8.3); no server does in days
     * @param acceptance how long a key opens after it has sealed its last: no less than tickets live
     * @param random the source of keys, names and nonces
     * @throws IllegalArgumentException if a key would never seal, or the acceptance is negative
     */
    public TicketKeys(Duration rotation, Duration acceptance, SecureRandom random) {
        if (rotation.isZero() || rotation.isNegative() || acceptance.isNegative()) {
            throw new IllegalArgumentException("keys rotate after " + rotation + ", are accepted for " + acceptance);
        }
        this.rotation = rotation;
        this.acceptance = acceptance;
        this.random = random;
    }

    /** A ticket: {@value #OVERHEAD} bytes longer than the state. */
    public synchronized byte[] seal(byte[] state, Instant now) {
        retire(now);
        TicketKey newest = newestFirst.peekFirst();
        if (newest == null || !newest.isTurn(now, rotation)) {
            newest = TicketKey.generate(now, random);
            newestFirst.addFirst(newest);
        }
        return newest.seal(state, random);
    }

    /** The state in a ticket; nothing if it is none of ours, was changed, or its key is no longer accepted. */
    public synchronized Optional<byte[]> open(byte[] ticket, Instant now) {
        retire(now);
        for (TicketKey key : newestFirst) {
            if (key.isNamedIn(ticket)) {
                return key.open(ticket);
            }
        }
        return Optional.empty();
    }

    /** Forgets all keys, and with them all tickets. */
    public synchronized void wipe() {
        newestFirst.forEach(TicketKey::wipe);
        newestFirst.clear();
    }

    private void retire(Instant now) {
        Duration life = rotation.plus(acceptance);
        newestFirst.removeIf(key -> {
            boolean over = key.isOver(now, life);
            if (over) {
                key.wipe();
            }
            return over;
        });
    }

    /** For tests: keys that could open a ticket. */
    synchronized int size() {
        return newestFirst.size();
    }
}
