package org.spectls.crypto.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;

/** A padding or curve arithmetic, and the hash that goes with it (RFC 5246 section 7.4.1.4.1, RFC 8446 section 4.2.3). */
public enum SignatureAlgorithm {
    RSA_PKCS1_SHA256(Family.RSA_PKCS1, HashAlgorithm.SHA256),
    RSA_PKCS1_SHA384(Family.RSA_PKCS1, HashAlgorithm.SHA384),
    RSA_PKCS1_SHA512(Family.RSA_PKCS1, HashAlgorithm.SHA512),
    /** With a salt as long as the hash, and an ordinary RSA key: {@code rsae}. */
    RSA_PSS_SHA256(Family.RSA_PSS, HashAlgorithm.SHA256),
    RSA_PSS_SHA384(Family.RSA_PSS, HashAlgorithm.SHA384),
    RSA_PSS_SHA512(Family.RSA_PSS, HashAlgorithm.SHA512),
    /** With a salt as long as the hash, and a key that is for this padding only: {@code pss}. */
    RSA_PSS_PSS_SHA256(Family.RSA_PSS_PSS, HashAlgorithm.SHA256),
    RSA_PSS_PSS_SHA384(Family.RSA_PSS_PSS, HashAlgorithm.SHA384),
    RSA_PSS_PSS_SHA512(Family.RSA_PSS_PSS, HashAlgorithm.SHA512),
    /** Over the key's own curve, whichever that is. */
    ECDSA_SHA256(Family.ECDSA, HashAlgorithm.SHA256),
    ECDSA_SHA384(Family.ECDSA, HashAlgorithm.SHA384),
    ECDSA_SHA512(Family.ECDSA, HashAlgorithm.SHA512),
    /** Over the message itself. */
    ED25519(Family.ED25519, null),
    /** Over the message itself. */
    ED448(Family.ED448, null),
    /** Over a broken hash. */
    RSA_PKCS1_SHA1(Family.RSA_PKCS1, HashAlgorithm.SHA1),
    /** What TLS 1.0 and 1.1 sign with RSA: both hashes without the name of either (RFC 2246 section 7.4.3). */
    RSA_MD5_SHA1(Family.RSA_PKCS1, HashAlgorithm.MD5_SHA1),
    /** Over a broken hash. What TLS 1.0 and 1.1 sign with an EC key (RFC 8422 section 5.10). */
    ECDSA_SHA1(Family.ECDSA, HashAlgorithm.SHA1);

    private final Family family;
    private final @Nullable HashAlgorithm hash;

    /** How a hash is signed. */
    public enum Family {
        /** RFC 8017 section 8.2. */
        RSA_PKCS1,
        /** RFC 8017 section 8.1, with a key for RSA in general. */
        RSA_PSS,
        /** RFC 8017 section 8.1, with a key for RSASSA-PSS alone (RFC 4055 section 1.2). */
        RSA_PSS_PSS,
        /** FIPS 186-4, with the signature in DER (RFC 8422 section 5.4). */
        ECDSA,
        /** RFC 8032 section 5.1. */
        ED25519,
        /** RFC 8032 section 5.2, with an empty context. */
        ED448
    }

    SignatureAlgorithm(Family family, @Nullable HashAlgorithm hash) {
        this.family = family;
        this.hash = hash;
    }

    /** How the hash is signed. */
    public Family family() {
        return family;
    }

    /** What the message is hashed with before it is signed; nothing if it is signed as it is. */
    public Optional<HashAlgorithm> hash() {
        return Optional.ofNullable(hash);
    }

    /** What the message is hashed with, where the family says that it is. */
    HashAlgorithm prehash() {
        if (hash == null) {
            throw new IllegalStateException(this + " hashes nothing before it signs");
        }
        return hash;
    }
}
