package org.spectls.crypto.record;

import java.util.Objects;
import org.spectls.crypto.Scratch;
import org.spectls.crypto.cbc.CbcAlgorithm;

/** GenericBlockCipher behind a MAC of its ciphertext, RFC 7366: nothing is decrypted that is not authentic. */
final class EncryptThenMacOpener implements RecordOpener {
    private static final ThreadLocal<Scratch> SCRATCH = Scratch.perThread();

    private final CbcDecryption decryption;
    private final RecordAuthenticator authenticator;
    private final int limit;

    EncryptThenMacOpener(CbcAlgorithm algorithm, RecordKeys keys) {
        this.decryption = new CbcDecryption(algorithm, keys);
        this.authenticator = new RecordAuthenticator(keys);
        this.limit = keys.deflate() ? Limits.COMPRESSED : Limits.PLAINTEXT;
    }

    @Override
    public int plaintextLength(int fragmentLength) {
        return Math.min(limit, fragmentLength - authenticator.length() - decryption.ivLength() - 1);
    }

    @Override
    public int open(int type, int version, byte[] record, int offset, int length, byte[] target, int targetOffset) {
        Objects.checkFromIndexSize(offset, length, record.length);
        int encrypted = length - authenticator.length();
        if (!decryption.isWhole(encrypted) || !authenticator.verify(type, version, record, offset, encrypted)) {
            return NOT_AUTHENTIC;
        }
        Scratch scratch = SCRATCH.get();
        byte[] plain = scratch.atLeast(encrypted);
        decryption.decrypt(record, offset, encrypted, plain);
        int content = contentLength(plain, encrypted);
        if (content >= 0) {
            System.arraycopy(plain, decryption.ivLength(), target, targetOffset, content);
        }
        scratch.wipe(encrypted);
        return content;
    }

    @Override
    public void wipe() {
        decryption.wipe();
        authenticator.wipe();
    }

    private int contentLength(byte[] plain, int encrypted) {
        int blocks = encrypted - decryption.ivLength();
        int padding = CbcPadding.length(plain, decryption.ivLength(), blocks, 0);
        if (padding < 0) {
            return NOT_AUTHENTIC;
        }
        int content = blocks - 1 - padding;
        return content > limit ? OVERFLOW : content;
    }
}
