package org.spectls.interop.feature;

import java.util.Arrays;
import java.util.Locale;

/** The alerts that refusals are tried with. RFC 5246 section 7.2. */
public enum Alert {
    HANDSHAKE_FAILURE(40),
    PROTOCOL_VERSION(70),
    INAPPROPRIATE_FALLBACK(86);

    private final int code;

    Alert(int code) {
        this.code = code;
    }

    /** The standards' name of the alert with this code; for people, if it is not one of these. */
    public static String name(int code) {
        return Arrays.stream(values())
                .filter(alert -> alert.code == code)
                .map(Alert::toString)
                .findFirst()
                .orElse("alert " + code);
    }

    /** As in {@code protocol_version}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
