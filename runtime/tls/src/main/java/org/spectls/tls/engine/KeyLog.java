package org.spectls.tls.engine;

import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;

/** Receives the master secret of each connection. Whoever installs one can read the traffic. */
@FunctionalInterface
public interface KeyLog {
    /**
     * Called once a handshake.
     *
     * @param clientRandom 32 octets
     * @param master 48 octets, wiped later: an implementation copies what it keeps
     */
    void log(Bytes clientRandom, Secret master);
}
