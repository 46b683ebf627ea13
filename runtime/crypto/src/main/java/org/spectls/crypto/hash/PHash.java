package org.spectls.crypto.hash;

import org.spectls.crypto.Secrets;

/** P_hash, an HMAC stretched to any length (RFC 2246 section 5, RFC 5246 section 5). Confined to one thread at a time. */
final class PHash {
    private final Hmac hmac;
    private final byte[] chain;
    private final byte[] block;

    PHash(HashAlgorithm algorithm) {
        this.hmac = new Hmac(algorithm);
        this.chain = new byte[algorithm.length()];
        this.block = new byte[algorithm.length()];
    }

    /** Combines what comes of a secret with what is in {@code out} by exclusive or. */
    void mixInto(byte[] out, byte[] secret, byte[] label, byte[]... seed) {
        hmac.rekey(secret);
        absorb(label, seed);
        hmac.finish(chain, 0); // A(1) = HMAC(secret, label + seed)
        for (int done = 0; done < out.length; done += block.length) {
            hmac.update(chain);
            absorb(label, seed);
            hmac.finish(block, 0); // HMAC(secret, A(i) + label + seed)
            for (int i = 0; i < block.length && done + i < out.length; i++) {
                out[done + i] ^= block[i];
            }
            if (done + block.length < out.length) {
                hmac.update(chain);
                hmac.finish(chain, 0); // A(i + 1) = HMAC(secret, A(i))
            }
        }
        Secrets.wipe(chain, block);
    }

    private void absorb(byte[] label, byte[][] seed) {
        hmac.update(label);
        for (byte[] part : seed) {
            hmac.update(part);
        }
    }
}
