package org.spectls.crypto.demo;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.spectls.crypto.signature.SignatureAlgorithm;

/** The kinds of keys that demonstrations need. */
public enum KeyKind {
    ECDSA_P256(SignatureAlgorithm.ECDSA_SHA256, "SHA256WITHECDSA"),
    ECDSA_P384(SignatureAlgorithm.ECDSA_SHA384, "SHA384WITHECDSA"),
    RSA_2048(SignatureAlgorithm.RSA_PKCS1_SHA256, "SHA256WITHRSA");

    private final SignatureAlgorithm algorithm;
    private final String algorithmName;

    KeyKind(SignatureAlgorithm algorithm, String algorithmName) {
        this.algorithm = algorithm;
        this.algorithmName = algorithmName;
    }

    KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(this == RSA_2048 ? "RSA" : "EC");
            switch (this) {
                case ECDSA_P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                case ECDSA_P384 -> generator.initialize(new ECGenParameterSpec("secp384r1"), random);
                case RSA_2048 -> generator.initialize(2048, random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JVM cannot make a key for " + this, absent);
        }
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    String algorithmName() {
        return algorithmName;
    }
}
