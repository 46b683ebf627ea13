package org.spectls.crypto.signature;

import org.spectls.crypto.hash.HashAlgorithm;

/** A padding or curve arithmetic, and the hash that goes with it (RFC 5246 section 7.4.1.4.1, RFC 8446 section 4.2.3). */
public enum SignatureAlgorithm {
    /** For checking old certificates only. */
    RSA_PKCS1_SHA1(Family.RSA_PKCS1, HashAlgorithm.SHA1),
    RSA_PKCS1_SHA256(Family.RSA_PKCS1, HashAlgorithm.SHA256),
    RSA_PKCS1_SHA384(Family.RSA_PKCS1, HashAlgorithm.SHA384),
    RSA_PKCS1_SHA512(Family.RSA_PKCS1, HashAlgorithm.SHA512),
    /** With a salt as long as the hash, and an ordinary RSA key: {@code rsae}. */
    RSA_PSS_SHA256(Family.RSA_PSS, HashAlgorithm.SHA256),
    RSA_PSS_SHA384(Family.RSA_PSS, HashAlgorithm.SHA384),
    RSA_PSS_SHA512(Family.RSA_PSS, HashAlgorithm.SHA512),
    /** For checking old certificates only. */
    ECDSA_SHA1(Family.ECDSA, HashAlgorithm.SHA1),
    /** Over the key's own curve, whichever that is. */
    ECDSA_SHA256(Family.ECDSA, HashAlgorithm.SHA256),
    ECDSA_SHA384(Family.ECDSA, HashAlgorithm.SHA384),
    ECDSA_SHA512(Family.ECDSA, HashAlgorithm.SHA512);

    private final Family family;
    private final HashAlgorithm hash;

    /** How a hash is signed. */
    public enum Family {
        /** RFC 8017 section 8.2. */
        RSA_PKCS1,
        /** RFC 8017 section 8.1. */
        RSA_PSS,
        /** FIPS 186-4, with the signature in DER (RFC 8422 section 5.4). */
        ECDSA
    }

    SignatureAlgorithm(Family family, HashAlgorithm hash) {
        this.family = family;
        this.hash = hash;
    }

    /** How the hash is signed. */
    public Family family() {
        return family;
    }

    /** What the message is hashed with. */
    public HashAlgorithm hash() {
        return hash;
    }
}
