package org.spectls.puppet.run;

import java.io.Closeable;
import java.io.IOException;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.trace.Action;

/** The way to one tested side, for one case. Confined to one thread. */
public interface Connection extends Closeable {
    /** Opens the transport, or the next one in place of the last. */
    void open() throws IOException;

    /** Octets for the tested side. */
    void send(byte[] octets) throws IOException;

    /**
     * What the tested side has sent since.
     *
     * @param millis how long to wait for it, at most
     */
    Arrival receive(long millis) throws IOException;

    /** Does what is no sending. False if that is not possible here. */
    boolean act(Action action) throws IOException;

    /** Whether what does not come at once will never come. */
    boolean isImmediate();

    @Override
    void close();

    /**
     * What came.
     *
     * @param octets none if nothing came in time
     * @param closed nothing more will come
     */
    record Arrival(Bytes octets, boolean closed) {
        /** Nothing yet. */
        public static final Arrival NOTHING = new Arrival(Bytes.EMPTY, false);

        /** Nothing any more. */
        public static final Arrival END = new Arrival(Bytes.EMPTY, true);
    }
}
