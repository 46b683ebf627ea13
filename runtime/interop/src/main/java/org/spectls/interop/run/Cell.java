package org.spectls.interop.run;

import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Peer;

/**
 * One trial.
 *
 * @param peer who our stack talks to
 * @param role what our stack is
 */
public record Cell(Feature feature, Peer peer, Side role) {
    /** For people and file names, as in {@code alpn/openssl/client}. */
    public String id() {
        return feature.id() + "/" + peer.id() + "/" + role;
    }
}
