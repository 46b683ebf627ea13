package org.spectls.crypto.certificate;

import java.security.PublicKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.signature.VerifyingKey;

/** Signatures on statements about certificates: CRLs, and OCSP responses. */
final class StatusSignatures {
    private StatusSignatures() {}

    /**
     * Whether a key made a signature, over a hash that is not broken.
     *
     * @param oid the algorithm's name
     * @param parameters the algorithm's, in DER
     */
    static boolean verify(PublicKey key, String oid, byte @Nullable [] parameters, byte[] signature, byte[] content) {
        Optional<SignatureAlgorithm> known = CertificateSignatures.algorithm(oid, parameters, key)
                .filter(found -> found.hash().filter(HashAlgorithm.SHA1::equals).isEmpty());
        if (known.isEmpty() || Strength.weakKey(key).isPresent()) {
            return false;
        }
        try {
            return VerifyingKey.of(key).verify(known.get(), signature, content);
        } catch (UnsupportedKeyException unknown) {
            return false;
        }
    }
}
