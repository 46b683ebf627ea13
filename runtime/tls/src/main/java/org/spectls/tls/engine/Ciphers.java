package org.spectls.tls.engine;

import java.util.Map;
import org.spectls.crypto.record.RecordCipher;
import org.spectls.crypto.record.RecordKeys;
import org.spectls.crypto.record.RecordMac;
import org.spectls.tls.protocol.wire.BulkCipher;
import org.spectls.tls.protocol.wire.CompressionMethod;
import org.spectls.tls.protocol.wire.MacAlgorithm;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Which implementation stands behind each row of the tables of bulk ciphers and MACs. */
public final class Ciphers {
    private static final Map<BulkCipher, RecordCipher> CIPHERS = Map.ofEntries(
            Map.entry(BulkCipher.NULL, RecordCipher.NULL),
            Map.entry(BulkCipher.AES_128_GCM, RecordCipher.AES_128_GCM),
            Map.entry(BulkCipher.AES_256_GCM, RecordCipher.AES_256_GCM),
            Map.entry(BulkCipher.AES_128_CCM, RecordCipher.AES_128_CCM),
            Map.entry(BulkCipher.AES_256_CCM, RecordCipher.AES_256_CCM),
            Map.entry(BulkCipher.AES_128_CCM_8, RecordCipher.AES_128_CCM_8),
            Map.entry(BulkCipher.AES_256_CCM_8, RecordCipher.AES_256_CCM_8),
            Map.entry(BulkCipher.CHACHA20_POLY1305, RecordCipher.CHACHA20_POLY1305),
            Map.entry(BulkCipher.AES_128_CBC, RecordCipher.AES_128_CBC),
            Map.entry(BulkCipher.AES_256_CBC, RecordCipher.AES_256_CBC),
            Map.entry(BulkCipher.DES_EDE_CBC, RecordCipher.DES_EDE_CBC));

    private static final Map<MacAlgorithm, RecordMac> MACS = Map.of(
            MacAlgorithm.NONE, RecordMac.NONE,
            MacAlgorithm.HMAC_SHA1, RecordMac.HMAC_SHA1,
            MacAlgorithm.HMAC_SHA256, RecordMac.HMAC_SHA256,
            MacAlgorithm.HMAC_SHA384, RecordMac.HMAC_SHA384);

    private Ciphers() {}

    /** The keys of one direction, as the record protection takes them; the arrays are those of {@code keys}. */
    public static RecordKeys recordKeys(TrafficKeys keys) {
        return new RecordKeys(
                Algorithms.implemented(CIPHERS, keys.cipher()),
                Algorithms.implemented(MACS, keys.mac()),
                keys.encryptThenMac(),
                keys.fixedIv().length() == 0,
                keys.compression().equals(CompressionMethod.DEFLATE),
                keys.macKey().exposeArray(),
                keys.key().exposeArray(),
                keys.fixedIv().exposeArray());
    }
}
