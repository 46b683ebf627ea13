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
    CERTIFICATE_STATUS,
    MAX_FRAGMENT_LENGTH,
    RECORD_SIZE_LIMIT,
    DEFLATE,
    HEARTBEAT,
    SIGNATURE_SCHEMES,
    PRE_SHARED_KEY,
    NO_CERTIFICATE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
