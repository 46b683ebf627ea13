package org.spectls.crypto.record;

import org.jspecify.annotations.Nullable;
import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.cbc.CbcAlgorithm;

/** How the content of records is encrypted. */
public enum RecordCipher {
    /** Not at all. RFC 5246 section 6.2.3.1. */
    NULL(null, null, 0, 0),
    /** RFC 5288. */
    AES_128_GCM(AeadAlgorithm.AES_128_GCM, null, 4, 8),
    /** RFC 5288. */
    AES_256_GCM(AeadAlgorithm.AES_256_GCM, null, 4, 8),
    /** RFC 6655. */
    AES_128_CCM(AeadAlgorithm.AES_128_CCM, null, 4, 8),
    /** RFC 6655. */
    AES_256_CCM(AeadAlgorithm.AES_256_CCM, null, 4, 8),
    /** RFC 6655. */
    AES_128_CCM_8(AeadAlgorithm.AES_128_CCM_8, null, 4, 8),
    /** RFC 6655. */
    AES_256_CCM_8(AeadAlgorithm.AES_256_CCM_8, null, 4, 8),
    /** RFC 7905. */
    CHACHA20_POLY1305(AeadAlgorithm.CHACHA20_POLY1305, null, 12, 0),
    /** RFC 3268, RFC 5246 section 6.2.3.2. */
    AES_128_CBC(null, CbcAlgorithm.AES_128_CBC, 16, 0),
    /** RFC 3268, RFC 5246 section 6.2.3.2. */
    AES_256_CBC(null, CbcAlgorithm.AES_256_CBC, 16, 0),
    /** RFC 2246, RFC 5246 section 6.2.3.2. */
    DES_EDE_CBC(null, CbcAlgorithm.DES_EDE_CBC, 8, 0);

    private final @Nullable AeadAlgorithm aead;
    private final @Nullable CbcAlgorithm cbc;
    private final int fixedIvLength;
    private final int explicitNonceLength;

    RecordCipher(@Nullable AeadAlgorithm aead, @Nullable CbcAlgorithm cbc, int fixedIvLength, int explicitNonceLength) {
        this.aead = aead;
        this.cbc = cbc;
        this.fixedIvLength = fixedIvLength;
        this.explicitNonceLength = explicitNonceLength;
    }

    /** Bytes of a key. */
    public int keyLength() {
        if (aead != null) {
            return aead.keyLength();
        }
        return cbc == null ? 0 : cbc.keyLength();
    }

    /** Bytes of the IV that comes from the key block. A CBC cipher has one only where it chains, as in TLS 1.0. */
    public int fixedIvLength() {
        return fixedIvLength;
    }

    /** Whether it authenticates as it encrypts, so that there is no MAC. */
    public boolean isAead() {
        return aead != null;
    }

    /** Whether it works in CBC mode. */
    public boolean isCbc() {
        return cbc != null;
    }

    @Nullable
    AeadAlgorithm aead() {
        return aead;
    }

    @Nullable
    CbcAlgorithm cbc() {
        return cbc;
    }

    /** Bytes of a nonce that an AEAD cipher's records bring along. */
    int explicitNonceLength() {
        return explicitNonceLength;
    }
}
