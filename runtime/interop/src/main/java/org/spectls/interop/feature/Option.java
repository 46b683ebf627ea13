package org.spectls.interop.feature;

import java.util.Locale;

/** What a feature needs of both sides beyond versions, cipher suites and groups. */
public enum Option {
    APPLICATION_PROTOCOL,
    NO_EXTENDED_MASTER_SECRET,
    ENCRYPT_THEN_MAC,
    NO_ENCRYPT_THEN_MAC,
    CLIENT_CERTIFICATE,
    CLIENT_CERTIFICATE_DECLINED,
    SESSION_ID,
    SESSION_TICKET,
    RENEGOTIATION_BY_CLIENT,
    RENEGOTIATION_BY_SERVER,
    /** Data is written while the second handshake takes place. */
    RENEGOTIATION_UNDER_LOAD,
    CERTIFICATE_STATUS,
    MAX_FRAGMENT_LENGTH,
    RECORD_SIZE_LIMIT,
    DEFLATE,
    HEARTBEAT,
    /** To send one, and not only to answer. */
    HEARTBEAT_REQUEST,
    SIGNATURE_SCHEMES,
    PRE_SHARED_KEY,
    NO_CERTIFICATE,
    FALLBACK_SCSV,
    SSL_3_0,
    SSL_2_0_HELLO,
    EXPORTER,
    EXPORTER_CONTEXT,
    TLS_UNIQUE,
    TLS_SERVER_END_POINT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
