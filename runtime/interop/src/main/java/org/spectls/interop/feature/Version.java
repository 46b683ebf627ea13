package org.spectls.interop.feature;

import java.util.Arrays;
import java.util.Optional;

/** Versions of the protocol. */
public enum Version {
    TLS_1_0("TLS 1.0", 0x0301),
    TLS_1_1("TLS 1.1", 0x0302),
    TLS_1_2("TLS 1.2", 0x0303);

    private final String title;
    private final int code;

    Version(String title, int code) {
        this.title = title;
        this.code = code;
    }

    /** The version that programs write in one of many ways, as in {@code TLSv1}, {@code TLS1.2} or {@code TLS 1.1}. */
    public static Optional<Version> of(String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        String wanted = "TLS " + (digits.contains(".") ? digits : digits + ".0");
        return Arrays.stream(values())
                .filter(version -> version.title.equals(wanted))
                .findFirst();
    }

    /** The version with these octets on the wire. */
    public static Optional<Version> of(int code) {
        return Arrays.stream(values()).filter(version -> version.code == code).findFirst();
    }

    /** The number after {@code TLS}, as in {@code 1.2}. */
    public String number() {
        return title.substring(4);
    }

    @Override
    public String toString() {
        return title;
    }
}
