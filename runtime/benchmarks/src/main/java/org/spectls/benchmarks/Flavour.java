package org.spectls.benchmarks;

import org.spectls.crypto.demo.KeyKind;

/** A key exchange group and the server's kind of key. */
public enum Flavour {
    /** X25519, and a server's key on P-256. */
    X25519_ECDSA("x25519", KeyKind.ECDSA_P256, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"),
    /** Both on P-256. */
    P256_ECDSA("secp256r1", KeyKind.ECDSA_P256, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"),
    /** P-256, and a server's key of 2048 bits RSA. */
    P256_RSA("secp256r1", KeyKind.RSA_2048, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    final String group;
    final KeyKind key;
    final String suite;

    Flavour(String group, KeyKind key, String suite) {
        this.group = group;
        this.key = key;
        this.suite = suite;
    }
}
