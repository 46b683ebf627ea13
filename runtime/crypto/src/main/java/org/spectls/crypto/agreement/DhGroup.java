package org.spectls.crypto.agreement;

import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;

/**
 * The group of the numbers modulo p that g generates, as a server chooses it (RFC 5246 section 7.4.3). Any two numbers
 * make one: whether it is any good is for {@link #check} to say. Immutable.
 */
public final class DhGroup {
    private final BigInteger p;
    private final BigInteger g;

    /** What to think of a group. */
    public enum Verdict {
        /** The modulus is a safe prime of enough bits, and the generator is in range. */
        ACCEPTABLE,
        /** The modulus has fewer bits than wanted. */
        TOO_SHORT,
        /**
         * The modulus is not known as, or found to be, a safe prime, or the generator is not in 2..p-2. A modulus that
         * is too long to be looked at in a reasonable time counts as unsafe too.
         */
        NOT_SAFE
    }

    /** A group from the wire. Both numbers are unsigned and big-endian. */
    public static DhGroup of(byte[] p, byte[] g) {
        return new DhGroup(new BigInteger(1, p), new BigInteger(1, g));
    }

    DhGroup(BigInteger p, BigInteger g) {
        this.p = p;
        this.g = g;
    }

    /** The modulus as it travels: unsigned, big-endian, without leading zeros. */
    public byte[] p() {
        return BigIntegers.asUnsignedByteArray(p);
    }

    /** The generator as it travels: unsigned, big-endian, without leading zeros. */
    public byte[] g() {
        return BigIntegers.asUnsignedByteArray(g);
    }

    /** Bits of the modulus. */
    public int bits() {
        return p.bitLength();
    }

    /** Bytes of the modulus, and of a public key as it is sent. */
    public int length() {
        return (bits() + 7) / 8;
    }

    /**
     * Whether a key may be agreed on in this group. The standards' groups are known, and those found to be safe before
     * are remembered; another costs two tests of a prime: a tenth of a second for 2048 bits, seconds for 4096.
     *
     * @param minBits bits that the modulus has to have
     */
    public Verdict check(int minBits) {
        if (bits() < minBits) {
            return Verdict.TOO_SHORT;
        }
        boolean inRange = g.compareTo(BigInteger.TWO) >= 0 && g.compareTo(p.subtract(BigInteger.TWO)) <= 0;
        return inRange && SafePrimes.contain(p) ? Verdict.ACCEPTABLE : Verdict.NOT_SAFE;
    }

    BigInteger modulus() {
        return p;
    }

    BigInteger generator() {
        return g;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DhGroup that && p.equals(that.p) && g.equals(that.g);
    }

    @Override
    public int hashCode() {
        return 31 * p.hashCode() + g.hashCode();
    }

    @Override
    public String toString() {
        return "a finite field of " + bits() + " bits";
    }
}
