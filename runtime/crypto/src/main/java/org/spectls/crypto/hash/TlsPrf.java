package org.spectls.crypto.hash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.spectls.crypto.Secrets;

/**
 * TLS 1.2's pseudo-random function, P_hash with the suite's hash (RFC 5246 section 5). Reusable, and confined to one
 * thread at a time.
 */
public final class TlsPrf {
    private final Hmac hmac;
    private final byte[] chain;
    private final byte[] block;

    /** The function over one hash. */
    public TlsPrf(HashAlgorithm algorithm) {
        this.hmac = new Hmac(algorithm);
        this.chain = new byte[algorithm.length()];
        this.block = new byte[algorithm.length()];
    }

    /**
     * Derives bytes from a secret.
     *
     * @param label ASCII, hashed without terminator
     * @param length bytes wanted
     * @param seed parts, hashed one after the other
     */
    public byte[] derive(byte[] secret, String label, int length, byte[]... seed) {
        byte[] out = new byte[length];
        derive(secret, label.getBytes(US_ASCII), out, seed);
        return out;
    }

    /** Fills {@code out} with bytes derived from a secret. */
    public void derive(byte[] secret, byte[] label, byte[] out, byte[]... seed) {
        hmac.rekey(secret);
        absorb(label, seed);
        hmac.finish(chain, 0); // A(1) = HMAC(secret, label + seed)
        for (int done = 0; done < out.length; done += block.length) {
            hmac.update(chain);
            absorb(label, seed);
            hmac.finish(block, 0); // HMAC(secret, A(i) + label + seed)
            System.arraycopy(block, 0, out, done, Math.min(block.length, out.length - done));
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
