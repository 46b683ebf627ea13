package org.spectls.tls.engine;

import java.util.Map;
import org.spectls.crypto.agreement.FiniteFieldGroup;
import org.spectls.crypto.agreement.NamedCurve;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.tls.protocol.wire.HashAlgorithm;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Which implementation stands behind each row of the tables of hashes, groups and signature schemes. */
final class Algorithms {
    private static final Map<HashAlgorithm, org.spectls.crypto.hash.HashAlgorithm> HASHES = Map.of(
            HashAlgorithm.MD5_SHA1, org.spectls.crypto.hash.HashAlgorithm.MD5_SHA1,
            HashAlgorithm.SHA1, org.spectls.crypto.hash.HashAlgorithm.SHA1,
            HashAlgorithm.SHA256, org.spectls.crypto.hash.HashAlgorithm.SHA256,
            HashAlgorithm.SHA384, org.spectls.crypto.hash.HashAlgorithm.SHA384,
            HashAlgorithm.SHA512, org.spectls.crypto.hash.HashAlgorithm.SHA512);

    private static final Map<NamedGroup, NamedCurve> CURVES = Map.of(
            NamedGroup.X25519, NamedCurve.X25519,
            NamedGroup.X448, NamedCurve.X448,
            NamedGroup.SECP256R1, NamedCurve.SECP256R1,
            NamedGroup.SECP384R1, NamedCurve.SECP384R1,
            NamedGroup.SECP521R1, NamedCurve.SECP521R1);

    private static final Map<NamedGroup, FiniteFieldGroup> FIELDS = Map.of(
            NamedGroup.FFDHE2048, FiniteFieldGroup.FFDHE2048,
            NamedGroup.FFDHE3072, FiniteFieldGroup.FFDHE3072,
            NamedGroup.FFDHE4096, FiniteFieldGroup.FFDHE4096,
            NamedGroup.FFDHE6144, FiniteFieldGroup.FFDHE6144,
            NamedGroup.FFDHE8192, FiniteFieldGroup.FFDHE8192);

    private static final Map<SignatureScheme, SignatureAlgorithm> SIGNATURES = Map.ofEntries(
            Map.entry(SignatureScheme.ECDSA_SECP256R1_SHA256, SignatureAlgorithm.ECDSA_SHA256),
            Map.entry(SignatureScheme.ECDSA_SECP384R1_SHA384, SignatureAlgorithm.ECDSA_SHA384),
            Map.entry(SignatureScheme.ECDSA_SECP521R1_SHA512, SignatureAlgorithm.ECDSA_SHA512),
            Map.entry(SignatureScheme.ED25519, SignatureAlgorithm.ED25519),
            Map.entry(SignatureScheme.ED448, SignatureAlgorithm.ED448),
            Map.entry(SignatureScheme.RSA_PSS_RSAE_SHA256, SignatureAlgorithm.RSA_PSS_SHA256),
            Map.entry(SignatureScheme.RSA_PSS_RSAE_SHA384, SignatureAlgorithm.RSA_PSS_SHA384),
            Map.entry(SignatureScheme.RSA_PSS_RSAE_SHA512, SignatureAlgorithm.RSA_PSS_SHA512),
            Map.entry(SignatureScheme.RSA_PSS_PSS_SHA256, SignatureAlgorithm.RSA_PSS_PSS_SHA256),
            Map.entry(SignatureScheme.RSA_PSS_PSS_SHA384, SignatureAlgorithm.RSA_PSS_PSS_SHA384),
            Map.entry(SignatureScheme.RSA_PSS_PSS_SHA512, SignatureAlgorithm.RSA_PSS_PSS_SHA512),
            Map.entry(SignatureScheme.RSA_PKCS1_SHA256, SignatureAlgorithm.RSA_PKCS1_SHA256),
            Map.entry(SignatureScheme.RSA_PKCS1_SHA384, SignatureAlgorithm.RSA_PKCS1_SHA384),
            Map.entry(SignatureScheme.RSA_PKCS1_SHA512, SignatureAlgorithm.RSA_PKCS1_SHA512),
            Map.entry(SignatureScheme.ECDSA_SHA1, SignatureAlgorithm.ECDSA_SHA1),
            Map.entry(SignatureScheme.RSA_PKCS1_SHA1, SignatureAlgorithm.RSA_PKCS1_SHA1),
            Map.entry(SignatureScheme.RSA_PKCS1_MD5_SHA1, SignatureAlgorithm.RSA_MD5_SHA1));

    private Algorithms() {}

    static org.spectls.crypto.hash.HashAlgorithm hash(HashAlgorithm algorithm) {
        return implemented(HASHES, algorithm);
    }

    static NamedCurve curve(NamedGroup group) {
        return implemented(CURVES, group);
    }

    static FiniteFieldGroup field(NamedGroup group) {
        return implemented(FIELDS, group);
    }

    static SignatureAlgorithm signature(SignatureScheme scheme) {
        return implemented(SIGNATURES, scheme);
    }

    /** The scheme that an algorithm stands behind; each stands behind one. */
    static SignatureScheme scheme(SignatureAlgorithm algorithm) {
        return SIGNATURES.entrySet().stream()
                .filter(entry -> entry.getValue() == algorithm)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no scheme for " + algorithm));
    }

    /** Whether there is an implementation: peers may name schemes that there are none of. */
    static boolean isKnown(SignatureScheme scheme) {
        return SIGNATURES.containsKey(scheme);
    }

    static <K, V> V implemented(Map<K, V> implementations, K wanted) {
        V implementation = implementations.get(wanted);
        if (implementation == null) {
            throw new IllegalStateException("no implementation of " + wanted);
        }
        return implementation;
    }
}
