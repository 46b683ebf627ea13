package org.spectls.interop.feature;

import java.util.Optional;
import java.util.Set;

/** Versions of the protocol. */
public enum Version {
    /** To be refused. RFC 7568. */
    SSL_3_0("SSL 3.0", 0x0300),
    TLS_1_0("TLS 1.0", 0x0301),
    TLS_1_1("TLS 1.1", 0x0302),
    TLS_1_2("TLS 1.2", 0x0303);

    /** All but SSL. */
    public static final Set<Version> TLS = Set.of(TLS_1_0, TLS_1_1, TLS_1_2);

    private final String title;
    private final int code;

    Version(String title, int code) {
        this.title = title;
        this.code = code;
    }

    /** The version of TLS that programs write in one of many ways, as in {@code TLSv1}, {@code TLS1.2} or {@code TLS 1.1}. */
    public static Optional<Version> of(String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        String wanted = "TLS " + (digits.contains(".") ? digits : digits + ".0");
        return TLS.stream().filter(version -> version.title.equals(wanted)).findFirst();
    }

    /** The version of TLS with these octets on the wire. */
    public static Optional<Version> of(int code) {
        return TLS.stream().filter(version -> version.code == code).findFirst();
    }

    /** The number after the name, as in {@code 1.2}. */
    public String number() {
        return title.substring(4);
    }

    @Override
    public String toString() {
        return title;
    }
}
