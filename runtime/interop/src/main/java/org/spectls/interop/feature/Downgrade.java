package org.spectls.interop.feature;

import java.util.List;
import java.util.Optional;

/** A connection with less than TLS 1.2 that must not come about. */
public enum Downgrade {
    NONE(List.of(), List.of(), Optional.empty()),
    /** The client offers TLS 1.1 as if TLS 1.2 had failed, and says so; the server knows TLS 1.2. RFC 7507. */
    FALLBACK(
            List.of(Version.TLS_1_1),
            List.of(Version.TLS_1_1, Version.TLS_1_2),
            Optional.of(Alert.INAPPROPRIATE_FALLBACK)),
    /** The client has nothing but SSL 3.0. RFC 5246 section E.1. */
    SSL_3_0_CLIENT(List.of(Version.SSL_3_0), List.of(Version.TLS_1_2), Optional.of(Alert.PROTOCOL_VERSION)),
    /** The server has nothing but SSL 3.0. RFC 5246 section E.1. */
    SSL_3_0_SERVER(List.of(Version.TLS_1_2), List.of(Version.SSL_3_0), Optional.of(Alert.PROTOCOL_VERSION)),
    /** The client puts its hello into the form of SSL 2.0. RFC 6176 section 3. */
    SSL_2_0_HELLO(List.of(Version.TLS_1_2), List.of(Version.TLS_1_2), Optional.of(Alert.PROTOCOL_VERSION));

    private final List<Version> client;
    private final List<Version> server;
    private final Optional<Alert> alert;

    Downgrade(List<Version> client, List<Version> server, Optional<Alert> alert) {
        this.client = client;
        this.server = server;
        this.alert = alert;
    }

    /** What a side speaks, oldest first; none: what the profile says. */
    List<Version> versions(Side side) {
        return side == Side.CLIENT ? client : server;
    }

    /** The alert that ends the connection; empty: there is nothing to refuse. */
    public Optional<Alert> alert() {
        return alert;
    }
}
