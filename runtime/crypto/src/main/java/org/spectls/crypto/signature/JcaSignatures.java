package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;

/** Signature objects of the JCA. */
final class JcaSignatures {
    private JcaSignatures() {}

    /**
     * A signature object. Such a look-up costs a tenth of a microsecond; signing and verifying cost hundreds.
     *
     * @param provider whose, or null for the provider that takes the key
     */
    static Signature of(SignatureAlgorithm algorithm, @Nullable Provider provider) throws GeneralSecurityException {
        String hash = algorithm.hash().jcaName();
        return switch (algorithm.family()) {
            case RSA_PKCS1 -> named(hash.replace("-", "") + "withRSA", provider);
            case ECDSA -> named(hash.replace("-", "") + "withECDSA", provider);
            case RSA_PSS -> {
                Signature signature = named("RSASSA-PSS", provider);
                signature.setParameter(new PSSParameterSpec(
                        hash,
                        "MGF1",
                        new MGF1ParameterSpec(hash),
                        algorithm.hash().length(),
                        1));
                yield signature;
            }
        };
    }

    /** Whether an RSA modulus has room for the padding (RFC 8017 sections 9.1.1 and 9.2). */
    static boolean fits(SignatureAlgorithm algorithm, int modulusBits) {
        HashAlgorithm hash = algorithm.hash();
        return switch (algorithm.family()) {
            case RSA_PSS -> (modulusBits - 1 + 7) / 8 >= 2 * hash.length() + 2;
            case RSA_PKCS1 -> (modulusBits + 7) / 8 >= hash.length() + 19 + 11;
            case ECDSA -> false;
        };
    }

    /** Whether the signature is one of the message. A malformed one is not. */
    static boolean verify(
            SignatureAlgorithm algorithm,
            @Nullable Provider provider,
            PublicKey key,
            byte[] signature,
            byte[]... message) {
        try {
            Signature verifier = of(algorithm, provider);
            verifier.initVerify(key);
            for (byte[] part : message) {
                verifier.update(part);
            }
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static Signature named(String name, @Nullable Provider provider) throws GeneralSecurityException {
        return provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
    }
}
