package org.spectls.tls.engine;

import java.util.Map;
import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.tls.protocol.wire.BulkCipher;

/** Which implementation stands behind each row of the table of bulk ciphers. */
final class Ciphers {
    private static final Map<BulkCipher, AeadAlgorithm> ALGORITHMS = Map.of(
            BulkCipher.AES_128_GCM, AeadAlgorithm.AES_128_GCM,
            BulkCipher.AES_256_GCM, AeadAlgorithm.AES_256_GCM,
            BulkCipher.CHACHA20_POLY1305, AeadAlgorithm.CHACHA20_POLY1305);

    private Ciphers() {}

    static AeadAlgorithm algorithm(BulkCipher cipher) {
        AeadAlgorithm algorithm = ALGORITHMS.get(cipher);
        if (algorithm == null) {
            throw new IllegalStateException("no implementation of the bulk cipher " + cipher);
        }
        return algorithm;
    }
}
