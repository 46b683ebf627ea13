package org.spectls.interop.feature;

import java.util.Locale;

/** What a side may tell about a connection. Values are the standards' names, {@code yes}, {@code no} or {@code none}. */
public enum Fact {
    VERSION,
    SUITE,
    GROUP,
    /** With what the server has signed its key exchange. */
    SIGNATURE_SCHEME,
    /** With what the client has proved that it holds its certificate's key. */
    CLIENT_SIGNATURE_SCHEME,
    APPLICATION_PROTOCOL,
    EXTENDED_MASTER_SECRET,
    ENCRYPT_THEN_MAC,
    SECURE_RENEGOTIATION,
    /** The name in the client's hello; a server tells. */
    SERVER_NAME,
    /** The common name in the certificate of whoever is at the other end. */
    PEER_CERTIFICATE,
    /** The last connection took up a session of an earlier one. */
    RESUMED,
    /** A second handshake took place in the same connection. */
    RENEGOTIATED,
    COMPRESSION,
    /** The server stapled an OCSP response. */
    CERTIFICATE_STATUS,
    MAX_FRAGMENT_LENGTH,
    RECORD_SIZE_LIMIT,
    /** Both sides have agreed on heartbeats. */
    HEARTBEAT,
    /** The other side has answered a heartbeat request of this one. */
    HEARTBEAT_ANSWERED,
    /** This side has answered a heartbeat request of the other. */
    HEARTBEAT_RESPONSE,
    /** The fatal alert that ended the connection, sent or received. */
    ALERT,
    /** Hexadecimal, RFC 5705: differs from connection to connection. */
    EXPORTED,
    /** Hexadecimal, RFC 5929 section 3: differs from connection to connection. */
    TLS_UNIQUE,
    /** Hexadecimal, RFC 5929 section 4. */
    TLS_SERVER_END_POINT,
    /** What the client sent came back to it, so that data went both ways. */
    ECHO;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
