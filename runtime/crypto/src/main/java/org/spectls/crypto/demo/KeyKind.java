package org.spectls.crypto.demo;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.EnumSet;
import java.util.Set;
import org.spectls.crypto.certificate.CertificateChain.KeyUsage;
import org.spectls.crypto.signature.SignatureAlgorithm;

/** The kinds of keys that demonstrations need. */
public enum KeyKind {
    ECDSA_P256(SignatureAlgorithm.ECDSA_SHA256, "SHA256WITHECDSA"),
    ECDSA_P384(SignatureAlgorithm.ECDSA_SHA384, "SHA384WITHECDSA"),
    ECDSA_P521(SignatureAlgorithm.ECDSA_SHA512, "SHA512WITHECDSA"),
    RSA_2048(SignatureAlgorithm.RSA_PKCS1_SHA256, "SHA256WITHRSA"),
    /** For RSASSA-PSS and nothing else (RFC 4055 section 1.2). */
    RSA_PSS_2048(SignatureAlgorithm.RSA_PSS_PSS_SHA256, "SHA256WITHRSAANDMGF1"),
    ED25519(SignatureAlgorithm.ED25519, "ED25519"),
    ED448(SignatureAlgorithm.ED448, "ED448");

    private final SignatureAlgorithm algorithm;
    private final String algorithmName;

    KeyKind(SignatureAlgorithm algorithm, String algorithmName) {
        this.algorithm = algorithm;
        this.algorithmName = algorithmName;
    }

    KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(
                    switch (this) {
                        case ECDSA_P256, ECDSA_P384, ECDSA_P521 -> "EC";
                        case RSA_2048 -> "RSA";
                        case RSA_PSS_2048 -> "RSASSA-PSS";
                        case ED25519, ED448 -> "EdDSA";
                    });
            switch (this) {
                case ECDSA_P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                case ECDSA_P384 -> generator.initialize(new ECGenParameterSpec("secp384r1"), random);
                case ECDSA_P521 -> generator.initialize(new ECGenParameterSpec("secp521r1"), random);
                case RSA_2048, RSA_PSS_2048 -> generator.initialize(2048, random);
                case ED25519 -> generator.initialize(NamedParameterSpec.ED25519, random);
                case ED448 -> generator.initialize(NamedParameterSpec.ED448, random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JVM cannot make a key for " + this, absent);
        }
    }

    /** What such a key can be used for. */
    Set<KeyUsage> uses() {
        return this == RSA_2048
                ? EnumSet.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT)
                : EnumSet.of(KeyUsage.DIGITAL_SIGNATURE);
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    String algorithmName() {
        return algorithmName;
    }
}
