package org.spectls.tls.engine;

import java.util.Map;
import org.spectls.crypto.agreement.NamedCurve;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.tls.protocol.wire.HashAlgorithm;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Which implementation stands behind each row of the tables of hashes, groups and signature schemes. */
final class Algorithms {
    private static final Map<HashAlgorithm, org.spectls.crypto.hash.HashAlgorithm> HASHES = Map.of(
            HashAlgorithm.SHA1, org.spectls.crypto.hash.HashAlgorithm.SHA1,
            HashAlgorithm.SHA256, org.spectls.crypto.hash.HashAlgorithm.SHA256,
            HashAlgorithm.SHA384, org.spectls.crypto.hash.HashAlgorithm.SHA384,
            HashAlgorithm.SHA512, org.spectls.crypto.hash.HashAlgorithm.SHA512);

    private static final Map<NamedGroup, NamedCurve> CURVES = Map.of(
            NamedGroup.X25519, NamedCurve.X25519,
            NamedGroup.SECP256R1, NamedCurve.SECP256R1,
            NamedGroup.SECP384R1, NamedCurve.SECP384R1);

    private static final Map<SignatureScheme, SignatureAlgorithm> SIGNATURES = Map.of(
            SignatureScheme.ECDSA_SECP256R1_SHA256, SignatureAlgorithm.ECDSA_SHA256,
            SignatureScheme.ECDSA_SECP384R1_SHA384, SignatureAlgorithm.ECDSA_SHA384,
            SignatureScheme.RSA_PSS_RSAE_SHA256, SignatureAlgorithm.RSA_PSS_SHA256,
            SignatureScheme.RSA_PSS_RSAE_SHA384, SignatureAlgorithm.RSA_PSS_SHA384,
            SignatureScheme.RSA_PSS_RSAE_SHA512, SignatureAlgorithm.RSA_PSS_SHA512,
            SignatureScheme.RSA_PKCS1_SHA256, SignatureAlgorithm.RSA_PKCS1_SHA256,
            SignatureScheme.RSA_PKCS1_SHA384, SignatureAlgorithm.RSA_PKCS1_SHA384,
            SignatureScheme.RSA_PKCS1_SHA512, SignatureAlgorithm.RSA_PKCS1_SHA512);

    private Algorithms() {}

    static org.spectls.crypto.hash.HashAlgorithm hash(HashAlgorithm algorithm) {
        return implemented(HASHES, algorithm);
    }

    static NamedCurve curve(NamedGroup group) {
        return implemented(CURVES, group);
    }

    static SignatureAlgorithm signature(SignatureScheme scheme) {
        return implemented(SIGNATURES, scheme);
    }

    private static <K, V> V implemented(Map<K, V> implementations, K wanted) {
        V implementation = implementations.get(wanted);
        if (implementation == null) {
            throw new IllegalStateException("no implementation of " + wanted);
        }
        return implementation;
    }
}
