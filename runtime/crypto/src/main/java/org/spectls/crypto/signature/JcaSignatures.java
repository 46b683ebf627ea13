package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.jspecify.annotations.Nullable;

/** Signature objects of the JCA. */
final class JcaSignatures {
    private JcaSignatures() {}

    /**
     * A signature object. Such a look-up costs a tenth of a microsecond; signing and verifying cost hundreds.
     *
     * @param provider whose, or null for the provider that takes the key
     */
    static Signature of(SignatureAlgorithm algorithm, @Nullable Provider provider) throws GeneralSecurityException {
        return switch (algorithm.family()) {
            case RSA_PKCS1 -> named(plain(algorithm) + "withRSA", provider);
            case ECDSA -> named(plain(algorithm) + "withECDSA", provider);
            case RSA_PSS, RSA_PSS_PSS -> {
                String hash = algorithm.prehash().jcaName();
                Signature signature = named("RSASSA-PSS", provider);
                signature.setParameter(new PSSParameterSpec(
                        hash,
                        "MGF1",
                        new MGF1ParameterSpec(hash),
                        algorithm.prehash().length(),
                        1));
                yield signature;
            }
            case ED25519 -> named("Ed25519", provider);
            case ED448 -> named("Ed448", provider);
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

    /** The hash's name as it is inside of a signature's. */
    private static String plain(SignatureAlgorithm algorithm) {
        return algorithm.prehash().jcaName().replace("-", "");
    }

    private static Signature named(String name, @Nullable Provider provider) throws GeneralSecurityException {
        return provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
    }
}
