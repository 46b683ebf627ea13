package org.spectls.puppet;

import org.spectls.tls.protocol.ports.Configuration;

/**
 * How a puppet behaves where it has a choice. Immutable.
 *
 * @param configuration what it offers and prefers, in the specification's own words; credentials in it are ignored
 * @param identities what it shows who it is with
 * @param serverName what a client asks for, as in {@code localhost}
 * @param seed of all its randomness
 */
public record PuppetOptions(Configuration configuration, Identities identities, String serverName, long seed) {
    /** With the specification's defaults, for {@code localhost}. */
    public static PuppetOptions of(Identities identities) {
        return new PuppetOptions(Configuration.builder().build(), identities, "localhost", 1);
    }

    /** Configured otherwise. */
    public PuppetOptions with(Configuration other) {
        return new PuppetOptions(other, identities, serverName, seed);
    }

    /** With other randomness. */
    public PuppetOptions seeded(long other) {
        return new PuppetOptions(configuration, identities, serverName, other);
    }

    /** With another name to ask for. */
    public PuppetOptions named(String other) {
        return new PuppetOptions(configuration, identities, other, seed);
    }
}
