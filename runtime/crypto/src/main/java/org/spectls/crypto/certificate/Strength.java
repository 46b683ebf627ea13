package org.spectls.crypto.certificate;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Optional;
import java.util.Set;

/** Which signatures and keys are too weak to be believed. An anchor's own signature is never asked for. */
final class Strength {
    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;
    private static final Set<String> BROKEN_HASHES = Set.of("MD2", "MD5", "SHA1");

    private Strength() {}

    /** What is wrong with the certificate's signature or key, if anything. */
    static Optional<String> weakness(X509Certificate certificate) {
        return weakSignature(certificate.getSigAlgName()).or(() -> weakKey(certificate.getPublicKey()));
    }

    static Optional<String> weakKey(PublicKey key) {
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            return Optional.of("has an RSA key of only " + rsa.getModulus().bitLength() + " bits");
        }
        if (key instanceof ECKey ec && ec.getParams().getCurve().getField().getFieldSize() < LEAST_EC_BITS) {
            return Optional.of("has a key on a curve of only "
                    + ec.getParams().getCurve().getField().getFieldSize() + " bits");
        }
        return key.getAlgorithm().equals("DSA") ? Optional.of("has a DSA key") : Optional.empty();
    }

    private static Optional<String> weakSignature(String algorithm) {
        int with = algorithm.indexOf("with");
        return with >= 0 && BROKEN_HASHES.contains(algorithm.substring(0, with))
                ? Optional.of("was signed over a broken hash, " + algorithm.substring(0, with))
                : Optional.empty();
    }
}
