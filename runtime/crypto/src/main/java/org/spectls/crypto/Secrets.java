package org.spectls.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/** How secret bytes are compared and forgotten. Stateless, safe for any thread. */
public final class Secrets {
    private Secrets() {}

    /**
     * Whether both arrays hold the same bytes. The time taken depends on the lengths only, which are not secret.
     */
    public static boolean constantTimeEquals(byte[] expected, byte[] actual) {
        return MessageDigest.isEqual(expected, actual);
    }

    /** Overwrites each array with zeros. */
    public static void wipe(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
