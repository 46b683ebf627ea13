package org.spectls.puppet;

import java.util.Locale;
import org.spectls.crypto.record.RecordCipher;
import org.spectls.crypto.record.RecordKeys;
import org.spectls.crypto.record.RecordMac;
import org.spectls.tls.protocol.wire.CompressionMethod;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Takes the specification's keys to the record protection's. RFC 5246 section 6.1. */
final class Protection {
    private Protection() {}

    /** The rows of both tables have the names of the implementations. */
    static RecordKeys keys(TrafficKeys keys) {
        return new RecordKeys(
                RecordCipher.valueOf(keys.cipher().toString().toUpperCase(Locale.ROOT)),
                RecordMac.valueOf(keys.mac().toString().toUpperCase(Locale.ROOT)),
                keys.encryptThenMac(),
                keys.fixedIv().length() == 0,
                keys.compression().equals(CompressionMethod.DEFLATE),
                keys.macKey().exposeArray(),
                keys.key().exposeArray(),
                keys.fixedIv().exposeArray());
    }
}
