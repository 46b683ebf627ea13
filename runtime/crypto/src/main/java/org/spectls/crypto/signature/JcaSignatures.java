package org.spectls.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.spectls.crypto.hash.HashAlgorithm;

/** Signature objects of the JCA, whose provider is the one that takes the key. */
final class JcaSignatures {
    private JcaSignatures() {}

    /** A signature object. Such a look-up costs a tenth of a microsecond; signing and verifying cost hundreds. */
    static Signature of(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        String hash = algorithm.hash().jcaName();
        return switch (algorithm.family()) {
            case RSA_PKCS1 -> Signature.getInstance(hash.replace("-", "") + "withRSA");
            case ECDSA -> Signature.getInstance(hash.replace("-", "") + "withECDSA");
            case RSA_PSS -> {
                Signature signature = Signature.getInstance("RSASSA-PSS");
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
}
