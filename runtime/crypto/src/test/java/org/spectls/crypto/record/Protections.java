package org.spectls.crypto.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.spectls.crypto.testing.SeededRandom;

/** All ways to protect records, with keys of their own. */
final class Protections {
    static final int TYPE = 23;
    static final int VERSION = 0x0303;

    private Protections() {}

    static Stream<RecordKeys> all() {
        return Stream.concat(
                withoutCompression(), withoutCompression().map(keys -> of(keys.cipher(), keys.mac(), keys, true)));
    }

    static Stream<RecordKeys> withoutCompression() {
        List<RecordKeys> all = new ArrayList<>();
        for (RecordCipher cipher : RecordCipher.values()) {
            for (RecordMac mac : RecordMac.values()) {
                if (cipher.isAead() ? mac == RecordMac.NONE : mac != RecordMac.NONE || !cipher.isCbc()) {
                    all.add(of(cipher, mac, false, true));
                }
                if (cipher.isCbc() && mac != RecordMac.NONE) {
                    all.add(of(cipher, mac, true, true));
                    all.add(of(cipher, mac, false, false));
                    all.add(of(cipher, mac, true, false));
                }
            }
        }
        return all.stream();
    }

    static Stream<RecordKeys> ofCbc() {
        return withoutCompression().filter(keys -> keys.cipher().isCbc());
    }

    static RecordKeys of(RecordCipher cipher, RecordMac mac, boolean encryptThenMac, boolean explicitIv) {
        return of(cipher, mac, encryptThenMac, explicitIv, false);
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static RecordSealer sealer(RecordKeys keys) {
        return RecordSealer.of(keys, new SeededRandom(7));
    }

    /** Seals one record into an array of its own. */
    static byte[] seal(RecordSealer sealer, byte[] plaintext) {
        byte[] target = new byte[plaintext.length + sealer.overhead()];
        int length = sealer.seal(TYPE, VERSION, plaintext, 0, plaintext.length, target, 0);
        return Arrays.copyOf(target, length);
    }

    /** Opens one authentic record into an array of its own. */
    static byte[] open(RecordOpener opener, byte[] record) {
        byte[] target = new byte[opener.plaintextLength(record.length)];
        int length = opener.open(TYPE, VERSION, record, 0, record.length, target, 0);
        if (length < 0) {
            throw new AssertionError("refused: " + length);
        }
        return Arrays.copyOf(target, length);
    }

    /** What opening answers. */
    static int answer(RecordOpener opener, byte[] record) {
        byte[] target = new byte[Math.max(0, opener.plaintextLength(record.length))];
        return opener.open(TYPE, VERSION, record, 0, record.length, target, 0);
    }

    private static RecordKeys of(RecordCipher cipher, RecordMac mac, RecordKeys like, boolean deflate) {
        return of(cipher, mac, like.encryptThenMac(), like.explicitIv(), deflate);
    }

    private static RecordKeys of(
            RecordCipher cipher, RecordMac mac, boolean encryptThenMac, boolean explicitIv, boolean deflate) {
        return new RecordKeys(
                cipher,
                mac,
                encryptThenMac,
                explicitIv,
                deflate,
                random(mac.length()),
                random(cipher.keyLength()),
                random(cipher.fixedIvLength()));
    }
}
