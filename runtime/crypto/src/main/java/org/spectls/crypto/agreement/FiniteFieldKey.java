package org.spectls.crypto.agreement;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/** A key in a finite field (RFC 5246 sections 7.4.3 and 8.1.2). */
final class FiniteFieldKey implements EphemeralKey {
    private final DhGroup group;
    private final BigInteger publicKey;
    private @Nullable BigInteger exponent;

    static FiniteFieldKey generate(DhGroup group, SecureRandom random) {
        BigInteger p = group.modulus();
        if (p.bitLength() < 3) {
            throw new IllegalArgumentException("no key fits into " + group);
        }
        int bits =
                FiniteFieldGroup.of(group).map(FiniteFieldGroup::exponentBits).orElse(p.bitLength() - 1);
        BigInteger highest = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        BigInteger lowest = BigInteger.ONE.shiftLeft(bits - 1);
        return new FiniteFieldKey(group, BigIntegers.createRandomInRange(lowest, highest, random));
    }

    FiniteFieldKey(DhGroup group, BigInteger exponent) {
        this.group = group;
        this.exponent = exponent;
        this.publicKey = group.generator().modPow(exponent, group.modulus());
    }

    /** With leading zeros: some peers refuse a public key that is shorter than the modulus. */
    @Override
    public byte[] publicBytes() {
        return BigIntegers.asUnsignedByteArray(group.length(), publicKey);
    }

    @Override
    public byte[] agree(byte[] peerPublic) throws InvalidPeerKey {
        if (exponent == null) {
            throw new IllegalStateException("the key was wiped");
        }
        BigInteger p = group.modulus();
        BigInteger y = new BigInteger(1, peerPublic);
        if (y.compareTo(BigInteger.ONE) <= 0 || y.compareTo(p.subtract(BigInteger.ONE)) >= 0) {
            throw new InvalidPeerKey(group, InvalidPeerKey.Reason.OUT_OF_RANGE);
        }
        BigInteger shared = y.modPow(exponent, p);
        if (shared.compareTo(BigInteger.ONE) <= 0) { // Only where the modulus is no safe prime.
            throw new InvalidPeerKey(group, InvalidPeerKey.Reason.OUT_OF_RANGE);
        }
        return BigIntegers.asUnsignedByteArray(shared);
    }

    @Override
    public void wipe() {
        exponent = null; // A BigInteger cannot be overwritten.
    }
}
