package org.spectls.interop.feature;

import java.util.Locale;

/** An end of a connection. */
public enum Side {
    CLIENT,
    SERVER;

    /** Who is at the other end. */
    public Side other() {
        return this == CLIENT ? SERVER : CLIENT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
