package org.spectls.coverage.data;

import java.io.IOException;

/** Counts of one specification were held against another one. */
public final class OtherSpecificationException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int SHORT = 12;

    public OtherSpecificationException(String expected, String found) {
        super("the counts are of another specification: fingerprint " + shortened(found) + ", expected "
                + shortened(expected) + "; delete old data and run the tests again");
    }

    OtherSpecificationException(String place, OtherSpecificationException cause) {
        super(place + ": " + cause.getMessage(), cause);
    }

    private static String shortened(String fingerprint) {
        return fingerprint.length() <= SHORT ? fingerprint : fingerprint.substring(0, SHORT) + "…";
    }
}
