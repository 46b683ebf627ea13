package org.spectls.crypto.candidates;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.spectls.crypto.candidates.Candidate.Operation;
import org.spectls.crypto.candidates.Candidate.Source;
import org.spectls.crypto.record.RecordCipher;
import org.spectls.crypto.record.RecordKeys;
import org.spectls.crypto.record.RecordMac;
import org.spectls.crypto.record.RecordOpener;
import org.spectls.crypto.record.RecordSealer;

/** Sealing and opening a record, both together, since an opener takes each record once. */
final class RecordCandidates {
    private RecordCandidates() {}

    static List<Candidate> all() {
        return Stream.of(
                        keys(RecordCipher.AES_128_GCM, RecordMac.NONE, false),
                        keys(RecordCipher.AES_128_CCM, RecordMac.NONE, false),
                        keys(RecordCipher.AES_128_CBC, RecordMac.HMAC_SHA1, false),
                        keys(RecordCipher.AES_128_CBC, RecordMac.HMAC_SHA256, false),
                        keys(RecordCipher.AES_256_CBC, RecordMac.HMAC_SHA384, false),
                        keys(RecordCipher.AES_128_CBC, RecordMac.HMAC_SHA256, true))
                .flatMap(keys -> Stream.of(candidate(keys, 16384), candidate(keys, 64)))
                .toList();
    }

    private static Candidate candidate(RecordKeys keys, int size) {
        return new Candidate(
                "record " + keys + ", " + size + " bytes, seal and open",
                Source.SPECTLS,
                () -> sealAndOpen(keys, size));
    }

    private static Operation sealAndOpen(RecordKeys keys, int size) {
        RecordSealer sealer = RecordSealer.of(keys, new SecureRandom());
        RecordOpener opener = RecordOpener.of(keys);
        byte[] plaintext = new byte[size];
        byte[] record = new byte[size + sealer.overhead()];
        byte[] opened = new byte[opener.plaintextLength(record.length)];
        return () -> {
            int length = sealer.seal(23, 0x0303, plaintext, 0, size, record, 0);
            return opener.open(23, 0x0303, record, 0, length, opened, 0);
        };
    }

    private static RecordKeys keys(RecordCipher cipher, RecordMac mac, boolean encryptThenMac) {
        return new RecordKeys(
                cipher,
                mac,
                encryptThenMac,
                true,
                false,
                new byte[mac.length()],
                new byte[cipher.keyLength()],
                new byte[cipher.fixedIvLength()]);
    }
}
