package org.spectls.learn.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/** Another TLS stack that can be learned. Stateless. */
public interface Stack {
    /** For people to ask for, as in {@code gnutls}. */
    String id();

    /** For headings, with its version, as in {@code GnuTLS 3.7.9}; empty if it is not there. */
    Optional<String> title();

    /** Whether it can be configured for a profile, in a role. */
    boolean knows(Role role, Profile profile);

    /**
     * Starts it.
     *
     * @param demo who it is, and whom it trusts
     * @param folder for its files; exists
     * @param seats how many connections at the same time
     */
    Running start(Role role, Profile profile, Identities.Demo demo, Path folder, int seats) throws IOException;
}
