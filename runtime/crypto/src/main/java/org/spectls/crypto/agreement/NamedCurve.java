package org.spectls.crypto.agreement;

/** The curves a key can be agreed on (RFC 8422 section 5.1.1, RFC 7748). */
public enum NamedCurve {
    /** A public key is the u-coordinate, little-endian (RFC 7748). */
    X25519(32, 32),
    /** A public key is an uncompressed point (SEC 1 section 2.3.3). */
    SECP256R1(65, 32),
    /** A public key is an uncompressed point (SEC 1 section 2.3.3). */
    SECP384R1(97, 48),
    /** A public key is an uncompressed point (SEC 1 section 2.3.3). */
    SECP521R1(133, 66),
    /** A public key is the u-coordinate, little-endian (RFC 7748). */
    X448(56, 56);

    private final int publicLength;
    private final int secretLength;

    NamedCurve(int publicLength, int secretLength) {
        this.publicLength = publicLength;
        this.secretLength = secretLength;
    }

    /** Bytes of an encoded public key. */
    public int publicLength() {
        return publicLength;
    }

    /** Bytes of an agreed secret, leading zeros included (RFC 8422 section 5.10). */
    public int secretLength() {
        return secretLength;
    }

    /** Whether it is one of RFC 7748's, with a ladder instead of points. */
    boolean isMontgomery() {
        return this == X25519 || this == X448;
    }
}
