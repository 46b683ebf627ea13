package org.spectls.learn.peer;

/** One end of a connection that takes and makes octets, and does no I/O: there what does not come at once never does. */
interface Side {
    /** A client begins. */
    void begin();

    /** Takes what the peer sent. */
    void feed(byte[] octets);

    /** What there is to send, once. */
    byte[] output();

    /** Whether nothing will be sent any more. */
    boolean ended();
}
