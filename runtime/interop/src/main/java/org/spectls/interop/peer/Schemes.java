package org.spectls.interop.peer;

/** Signature schemes by what programs tell of them. */
public final class Schemes {
    private Schemes() {}

    /** The scheme of TLS 1.2 with this hash, as in {@code sha256}; its name says a curve too. RFC 8446 section 4.2.3. */
    public static String ecdsa(String hash) {
        String curve = hash.equals("sha512") ? "secp521r1" : "secp" + hash.substring(3) + "r1";
        return "ecdsa_" + curve + "_" + hash;
    }
}
