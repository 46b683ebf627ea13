package org.spectls.crypto.ticket;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.spectls.crypto.Secrets;
import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.aead.Opener;
import org.spectls.crypto.aead.Sealer;

/** One key: its name, and what it does. Confined to one thread at a time. */
final class TicketKey {
    private static final AeadAlgorithm CIPHER = AeadAlgorithm.AES_256_GCM;
    private static final int NAME = 16;
    private static final int HEADER = NAME + AeadAlgorithm.NONCE_LENGTH;

    private static final int TAG = 16;
    static final int OVERHEAD = HEADER + TAG;

    private final byte[] name;
    private final Instant since;
    private final Sealer sealer;
    private final Opener opener;

    static TicketKey generate(Instant since, SecureRandom random) {
        byte[] name = new byte[NAME];
        byte[] key = new byte[CIPHER.keyLength()];
        random.nextBytes(name);
        random.nextBytes(key);
        try {
            return new TicketKey(name, since, CIPHER.sealer(key), CIPHER.opener(key));
        } finally {
            Secrets.wipe(key);
        }
    }

    private TicketKey(byte[] name, Instant since, Sealer sealer, Opener opener) {
        this.name = name;
        this.since = since;
        this.sealer = sealer;
        this.opener = opener;
    }

    /** Threads read the clock at different times, and clocks are set back: a little before the key is as good. */
    boolean isTurn(Instant now, Duration rotation) {
        return now.isAfter(since.minus(rotation)) && now.isBefore(since.plus(rotation));
    }

    boolean isOver(Instant now, Duration life) {
        return !now.isBefore(since.plus(life));
    }

    byte[] seal(byte[] state, SecureRandom random) {
        byte[] nonce = new byte[AeadAlgorithm.NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] ticket = Arrays.copyOf(name, OVERHEAD + state.length);
        System.arraycopy(nonce, 0, ticket, NAME, nonce.length);
        sealer.seal(nonce, name, state, 0, state.length, ticket, HEADER);
        return ticket;
    }

    /** Names are no secret. */
    boolean isNamedIn(byte[] ticket) {
        return ticket.length >= OVERHEAD && Arrays.equals(name, 0, NAME, ticket, 0, NAME);
    }

    Optional<byte[]> open(byte[] ticket) {
        byte[] nonce = Arrays.copyOfRange(ticket, NAME, HEADER);
        byte[] state = new byte[ticket.length - OVERHEAD];
        int length = opener.open(nonce, name, ticket, HEADER, ticket.length - HEADER, state, 0);
        return length == Opener.NOT_AUTHENTIC ? Optional.empty() : Optional.of(state);
    }

    void wipe() {
        sealer.wipe();
        opener.wipe();
    }
}
