package org.spectls.crypto.record;

import java.util.Objects;
import org.spectls.crypto.Scratch;
import org.spectls.crypto.cbc.CbcAlgorithm;

/**
 * GenericBlockCipher with the MAC inside, RFC 5246 section 6.2.3.2. Everything up to the answer is done for every record
 * alike: what is decrypted, hashed, compared and wiped depends on its length on the wire only.
 */
final class MacThenEncryptOpener implements RecordOpener {
    private static final ThreadLocal<Scratch> SCRATCH = Scratch.perThread();

    private final CbcDecryption decryption;
    private final MacThenEncryptCheck check;
    private final int limit;

    MacThenEncryptOpener(CbcAlgorithm algorithm, RecordKeys keys) {
        this.decryption = new CbcDecryption(algorithm, keys);
        this.check = MacThenEncryptCheck.of(keys);
        this.limit = keys.deflate() ? Limits.COMPRESSED : Limits.PLAINTEXT;
    }

    @Override
    public int plaintextLength(int fragmentLength) {
        return Math.min(limit, fragmentLength - decryption.ivLength() - check.overhead());
    }

    @Override
    public int open(int type, int version, byte[] record, int offset, int length, byte[] target, int targetOffset) {
        Objects.checkFromIndexSize(offset, length, record.length);
        int start = decryption.ivLength();
        if (!decryption.isWhole(length) || length - start < check.overhead()) {
            return NOT_AUTHENTIC;
        }
        Scratch scratch = SCRATCH.get();
        byte[] plain = scratch.atLeast(length);
        decryption.decrypt(record, offset, length, plain);
        int content = check.contentLength(type, version, plain, start, length - start);
        if (content > limit) {
            content = OVERFLOW;
        } else if (content >= 0) {
            System.arraycopy(plain, start, target, targetOffset, content);
        }
        scratch.wipe(length);
        return content;
    }

    @Override
    public void wipe() {
        decryption.wipe();
        check.wipe();
    }
}
