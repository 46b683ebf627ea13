package org.spectls.crypto.record;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.spectls.crypto.Scratch;
import org.spectls.crypto.cbc.CbcAlgorithm;
import org.spectls.crypto.cbc.CbcCipher;

/**
 * GenericBlockCipher, RFC 5246 section 6.2.3.2, RFC 4346 and RFC 2246 section 6.2.3.2, with the MAC inside or, RFC 7366,
 * outside of the ciphertext. The cipher's chain runs on from record to record, as TLS 1.0 has it. An explicit IV is a
 * random block that is encrypted before the content: what it becomes is as unpredictable (RFC 4346 section 6.2.3.2,
 * 2b). The padding is as short as it can be.
 */
final class CbcRecordSealer implements RecordSealer {
    private static final ThreadLocal<Scratch> SCRATCH = Scratch.perThread();

    private final CbcCipher cipher;
    private final RecordAuthenticator authenticator;
    private final boolean encryptThenMac;
    private final SecureRandom random;
    private final byte[] randomBlock;
    private final int blockLength;

    CbcRecordSealer(CbcAlgorithm algorithm, RecordKeys keys, SecureRandom random) {
        this.blockLength = algorithm.blockLength();
        this.random = random;
        this.randomBlock = new byte[keys.explicitIv() ? blockLength : 0];
        this.cipher = algorithm.encryptor(keys.key(), keys.explicitIv() ? randomBlock : keys.fixedIv());
        this.authenticator = new RecordAuthenticator(keys);
        this.encryptThenMac = keys.encryptThenMac();
    }

    @Override
    public int overhead() {
        return randomBlock.length + authenticator.length() + blockLength;
    }

    @Override
    public int seal(int type, int version, byte[] source, int offset, int length, byte[] target, int targetOffset) {
        int macInside = encryptThenMac ? 0 : authenticator.length();
        int macOutside = authenticator.length() - macInside;
        int contentEnd = randomBlock.length + length;
        int padding = blockLength - (length + macInside) % blockLength;
        int encrypted = contentEnd + macInside + padding;
        Objects.checkFromIndexSize(targetOffset, encrypted + macOutside, target.length);

        Scratch scratch = SCRATCH.get();
        byte[] plain = scratch.atLeast(encrypted);
        drawIv(plain);
        System.arraycopy(source, offset, plain, randomBlock.length, length);
        if (macInside > 0) {
            authenticator.write(type, version, plain, randomBlock.length, length, plain, contentEnd);
        }
        Arrays.fill(plain, contentEnd + macInside, encrypted, (byte) (padding - 1));
        cipher.process(plain, 0, encrypted, target, targetOffset);
        scratch.wipe(encrypted);
        if (macOutside > 0) {
            authenticator.write(type, version, target, targetOffset, encrypted, target, targetOffset + encrypted);
        }
        return encrypted + macOutside;
    }

    @Override
    public void wipe() {
        cipher.wipe();
        authenticator.wipe();
    }

    private void drawIv(byte[] plain) {
        if (randomBlock.length > 0) {
            random.nextBytes(randomBlock);
            System.arraycopy(randomBlock, 0, plain, 0, randomBlock.length);
        }
    }
}
