package org.spectls.puppet.run;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.spectls.puppet.Identities;

/**
 * What connections within this process have in common: who the two sides are, what time it is, and where randomness comes
 * from. The same world leads to the same connections, but for signatures and the like whose octets nothing depends on.
 */
public final class World {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Identities.Demo demo;

    private World(Identities.Demo demo) {
        this.demo = demo;
    }

    /** A world with keys of its own, which take a second to make. */
    public static World create() {
        return new World(Identities.demo(NOW, random(1)));
    }

    /** Who puppets can be. */
    public Identities identities() {
        return demo.identities();
    }

    /** The tested sides. */
    public OwnEngines engines() {
        return new OwnEngines(
                demo.identities(), demo.anchors(), () -> NOW.plus(Duration.ofHours(1)), () -> random(2), null);
    }

    /** Ways to them. */
    public EngineConnector connector() {
        return new EngineConnector(engines());
    }

    private static SecureRandom random(long seed) {
        try {
            // Seeded before it is used, it gives the same octets each time.
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
