package org.spectls.crypto.record;

import java.util.Arrays;
import java.util.function.Supplier;
import org.spectls.crypto.Secrets;

/**
 * HMAC (RFC 2104) of a record whose content has a secret length. Two running hashes share the work: one gets what is to
 * be hashed, the other one, whose result nobody wants, what lies behind it. Which of the two gets a block is looked up,
 * not branched on, and together they compress as many blocks whatever the length is.
 */
final class ConstantTimeHmac {
    private static final int REAL = 0;
    private static final int DECOY = 1;

    /** By how many octets the content may be shorter than it can be: those of the longest padding. */
    private static final int MOST_HIDDEN = 255;

    private final RunningDigest[] digests;
    private final int macLength;
    private final int blockLength;
    private final int lengthField;
    private final byte[] innerKey;
    private final byte[] outerKey;
    private final byte[] tail;
    private final byte[] lastBlock;
    private boolean wiped;

    ConstantTimeHmac(RecordMac mac, byte[] key, Supplier<RunningDigest> digests) {
        this.digests = new RunningDigest[] {digests.get(), digests.get()};
        this.macLength = mac.length();
        this.blockLength = mac.blockLength();
        this.lengthField = mac.lengthField();
        this.innerKey = padded(key, 0x36);
        this.outerKey = padded(key, 0x5c);
        // the blocks that MOST_HIDDEN octets can reach into, wherever they start, and the one that they end in
        this.tail = new byte[(MOST_HIDDEN / blockLength + 2) * blockLength];
        this.lastBlock = new byte[blockLength];
    }

    int length() {
        return macLength;
    }

    /**
     * The MAC of a header and content.
     *
     * @param most how long the content can be. Not secret
     * @param length how long it is: at most that, and at most 255 octets less. Secret
     */
    byte[] code(byte[] header, byte[] content, int offset, int most, int length) {
        if (wiped) {
            throw new IllegalStateException("the MAC key was wiped");
        }
        RunningDigest real = digests[REAL];
        real.update(innerKey, 0, blockLength);
        int certain = hashCertain(header, content, offset, most);
        int blocks = (header.length + most - certain) / blockLength + 1;
        byte[] inner = hashTail(blocks, header.length + length - certain);
        real.update(outerKey, 0, blockLength);
        real.update(inner, 0, inner.length);
        Secrets.wipe(inner, tail, lastBlock);
        return real.finish();
    }

    void wipe() {
        wiped = true;
        Secrets.wipe(innerKey, outerKey, tail, lastBlock);
    }

    /** Hashes the blocks that are complete however short the content is, and puts the rest in the tail. */
    private int hashCertain(byte[] header, byte[] content, int offset, int most) {
        int shortest = header.length + Math.max(0, most - MOST_HIDDEN);
        int certain = shortest - shortest % blockLength;
        if (certain == 0) {
            System.arraycopy(header, 0, tail, 0, header.length);
            System.arraycopy(content, offset, tail, header.length, most);
        } else {
            int hashed = certain - header.length;
            digests[REAL].update(header, 0, header.length);
            digests[REAL].update(content, offset, hashed);
            System.arraycopy(content, offset + hashed, tail, 0, most - hashed);
        }
        return certain;
    }

    /** Hashes so many octets of the tail, a secret number, as if they were all its blocks. */
    private byte[] hashTail(int blocks, int length) {
        int complete = length >>> Integer.numberOfTrailingZeros(blockLength);
        int rest = length & (blockLength - 1);
        for (int block = 0; block < blocks; block++) {
            int start = block * blockLength;
            int isComplete = ConstantTime.lessThan(block, complete);
            digests[DECOY + isComplete].update(tail, start, blockLength);
            int isLast = ConstantTime.equal(block, complete);
            for (int i = 0; i < blockLength; i++) {
                lastBlock[i] |= (byte) (tail[start + i] & isLast);
            }
        }
        // Less than a block for each, so that neither compresses here; then the decoy completes its block.
        digests[REAL].update(lastBlock, 0, rest);
        digests[DECOY].update(lastBlock, 0, blockLength - 1 - rest);
        digests[DECOY].update(lastBlock, 0, 1 + rest);
        byte[] hash = digests[REAL].finish();
        // The hash's own padding has taken one block or, when that had no room for the length, two.
        int tookOne = ConstantTime.lessThan(rest, blockLength - lengthField);
        digests[DECOY].update(lastBlock, 0, blockLength & tookOne);
        return hash;
    }

    private byte[] padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, blockLength);
        for (int i = 0; i < blockLength; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }
}
