package org.spectls.interop.peer;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.workspace.Workspace;

/** A TLS stack that can be told what to do. Safe for several threads. */
public interface Peer {
    /** For people to ask for, as in {@code gnutls}. */
    String id();

    /** For headings, as in {@code GnuTLS}. */
    String title();

    /** Whether it is there, and which version. */
    Availability availability();

    /** Whether it can be on that side at all. */
    default boolean plays(Side side) {
        return true;
    }

    /** Why it cannot do what a profile says, on that side; empty: it can. Asked only where it is available. */
    Optional<String> lacks(Profile profile, Side side);

    /** What it tells about a connection, on that side; a fact of these that is missing afterwards is a failure. */
    Set<Fact> tells(Profile profile, Side side);

    /** Starts a server that listens, and serves as many connections as the profile says. */
    Server serve(Profile profile, Workspace workspace) throws IOException;

    /**
     * Connects, as often as the profile says, asks for an answer each time, and closes in order.
     *
     * @return what is known of the last connection
     */
    Facts connect(Profile profile, int port, Workspace workspace) throws IOException;

    /** A server that was started. */
    interface Server extends Closeable {
        int port();

        /**
         * Waits until the last connection is over, and tells what is known of it.
         *
         * @throws GarbledException if what it printed cannot be read
         */
        Facts facts() throws IOException;

        @Override
        void close() throws IOException;
    }
}
