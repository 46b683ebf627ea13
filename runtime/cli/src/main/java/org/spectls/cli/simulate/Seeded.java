package org.spectls.cli.simulate;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Randomness that can be foreseen: a simulation protects nobody, and is to be the same each time. */
final class Seeded {
    private Seeded() {}

    /** The randomness of these numbers. */
    static SecureRandom of(long... numbers) {
        ByteBuffer seed = ByteBuffer.allocate(Long.BYTES * numbers.length);
        for (long number : numbers) {
            seed.putLong(number);
        }
        try {
            // The one generator of the platform's that draws from nothing but its seed.
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.array());
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
