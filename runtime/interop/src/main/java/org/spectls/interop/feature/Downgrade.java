package org.spectls.interop.feature;

import java.util.List;
import java.util.Optional;

/** A connection with less than TLS 1.2 that must not come about. */
public enum Downgrade {
    NONE,
    /** The client offers TLS 1.1 as if TLS 1.2 had failed, and says so; the server knows TLS 1.2. RFC 7507. */
    FALLBACK,
    /** The client has nothing but SSL 3.0. RFC 5246 section E.1. */
    SSL_3_0_CLIENT,
    /** The server has nothing but SSL 3.0. RFC 5246 section E.1. */
    SSL_3_0_SERVER,
    /** The client puts its hello into the form of SSL 2.0. RFC 6176 section 3. */
    SSL_2_0_HELLO;

    /** What a side speaks, oldest first. */
    List<Version> versions(Side side) {
        boolean client = side == Side.CLIENT;
        return switch (this) {
            case NONE, SSL_2_0_HELLO -> List.of(Version.TLS_1_2);
            case FALLBACK -> client ? List.of(Version.TLS_1_1) : List.of(Version.TLS_1_1, Version.TLS_1_2);
            case SSL_3_0_CLIENT -> List.of(client ? Version.SSL_3_0 : Version.TLS_1_2);
            case SSL_3_0_SERVER -> List.of(client ? Version.TLS_1_2 : Version.SSL_3_0);
        };
    }

    /** The alert that ends the connection; empty: there is nothing to refuse. */
    public Optional<Alert> alert() {
        return switch (this) {
            case NONE -> Optional.empty();
            case FALLBACK -> Optional.of(Alert.INAPPROPRIATE_FALLBACK);
            case SSL_3_0_CLIENT, SSL_3_0_SERVER, SSL_2_0_HELLO -> Optional.of(Alert.PROTOCOL_VERSION);
        };
    }
}
