package org.spectls.crypto.signature;

import java.security.Key;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;

/** What an RSA key is good for. */
final class RsaKeys {
    /** A DigestInfo without the hash (RFC 8017 section 9.2, note 1). */
    private static final int DIGEST_INFO = 19;

    /** 00 01, eight times FF, 00. */
    private static final int LEAST_PADDING = 11;

    private RsaKeys() {}

    /** Whether the key is for the padding, and its modulus has room for it. One that hides its modulus may have. */
    static boolean support(Key key, SignatureAlgorithm algorithm) {
        if (!key.getAlgorithm().equals(keyAlgorithm(algorithm))) {
            return false;
        }
        return !(key instanceof RSAKey rsa)
                || (fits(algorithm, rsa.getModulus().bitLength()) && permits(rsa.getParams(), algorithm));
    }

    private static String keyAlgorithm(SignatureAlgorithm algorithm) {
        return switch (algorithm.family()) {
            case RSA_PKCS1, RSA_PSS -> "RSA";
            case RSA_PSS_PSS -> "RSASSA-PSS";
            case ECDSA, ED25519, ED448 -> "none";
        };
    }

    /** RFC 8017 sections 9.1.1 and 9.2. */
    private static boolean fits(SignatureAlgorithm algorithm, int modulusBits) {
        int length = algorithm.prehash().length();
        if (algorithm == SignatureAlgorithm.RSA_MD5_SHA1) {
            return (modulusBits + 7) / 8 >= length + LEAST_PADDING;
        }
        return algorithm.family() == SignatureAlgorithm.Family.RSA_PKCS1
                ? (modulusBits + 7) / 8 >= length + DIGEST_INFO + LEAST_PADDING
                : (modulusBits - 1 + 7) / 8 >= 2 * length + 2;
    }

    /** A key for RSASSA-PSS can name the one hash that it is for, and the least salt (RFC 4055 section 3.3). */
    private static boolean permits(@Nullable AlgorithmParameterSpec parameters, SignatureAlgorithm algorithm) {
        if (!(parameters instanceof PSSParameterSpec pss)) {
            return parameters == null;
        }
        HashAlgorithm hash = algorithm.prehash();
        return pss.getDigestAlgorithm().equals(hash.jcaName())
                && pss.getMGFParameters() instanceof MGF1ParameterSpec mgf
                && mgf.getDigestAlgorithm().equals(hash.jcaName())
                && pss.getSaltLength() <= hash.length();
    }
}
