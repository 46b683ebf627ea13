package org.spectls.tls.engine;

import java.security.SecureRandom;
import java.util.Random;

/** Randomness that comes again: for tests. */
final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Random random;

    Seeded(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        // The superclass draws while it is constructed.
        if (random != null) {
            random.nextBytes(bytes);
        }
    }
}
