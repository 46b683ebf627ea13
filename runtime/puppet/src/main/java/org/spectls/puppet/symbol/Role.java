package org.spectls.puppet.symbol;

/** The side that somebody takes in a connection. */
public enum Role {
    /** Who opens it. */
    CLIENT,
    /** Who waits for it. */
    SERVER;

    /** The other one. */
    public Role peer() {
        return this == CLIENT ? SERVER : CLIENT;
    }

    /** {@code client} or {@code server}. */
    @Override
    public String toString() {
        return this == CLIENT ? "client" : "server";
    }
}
