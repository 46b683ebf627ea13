package org.spectls.tls.engine;

/** What a call of {@link TlsEngine#unwrap} or {@link TlsEngine#wrap} came to. */
public enum Status {
    /** A record was taken, or bytes were written. */
    OK,
    /** The source does not hold a whole record; nothing was taken. */
    NEED_INPUT,
    /** The target has too little room; nothing was taken. */
    NEED_ROOM,
    /** An operation is under way: run {@link TlsEngine#task()} first; nothing was taken. */
    NEED_TASK,
    /**
     * The application may not write now, and nothing was taken: a handshake is under way, which {@link TlsEngine#unwrap} drives
     * on, or this side has closed.
     */
    NOT_WRITABLE,
    /** There was nothing to write. */
    IDLE,
    /** The connection has ended; {@link TlsEngine#ending()} tells how. */
    ENDED
}
