package org.spectls.crypto.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CryptoSourcesTest {
    @Test
    void namesASourceForEveryPrimitive() {
        assertThat(CryptoSources.describe())
                .containsEntry("X25519", "Bouncy Castle (lightweight, Montgomery ladder)")
                .containsKeys("AES_128_GCM", "CHACHA20_POLY1305", "SHA256", "SECP256R1", "ECDSA", "RSA")
                .allSatisfy((primitive, source) -> assertThat(source).isNotBlank());
    }
}
