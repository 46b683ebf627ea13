package org.spectls.benchmarks;

/** A client and a server in one thread, joined by buffers: no sockets, certificate validation on. */
public interface Pair {
    /** One full handshake between new endpoints; the next records go between these. */
    void handshake() throws Exception;

    /**
     * The client seals what it sends, the server opens it.
     *
     * @return how many octets arrived
     */
    int record(byte[] plain) throws Exception;
}
