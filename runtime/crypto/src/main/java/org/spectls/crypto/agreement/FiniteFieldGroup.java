package org.spectls.crypto.agreement;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.crypto.params.DHParameters;

/** The groups that have a name: safe primes of RFC 7919 appendix A, each with generator 2. */
public enum FiniteFieldGroup {
    FFDHE2048(DHStandardGroups.rfc7919_ffdhe2048, 225),
    FFDHE3072(DHStandardGroups.rfc7919_ffdhe3072, 275),
    FFDHE4096(DHStandardGroups.rfc7919_ffdhe4096, 325),
    FFDHE6144(DHStandardGroups.rfc7919_ffdhe6144, 375),
    FFDHE8192(DHStandardGroups.rfc7919_ffdhe8192, 400);

    private final BigInteger p;
    private final BigInteger g;
    private final int exponentBits;

    FiniteFieldGroup(DHParameters parameters, int exponentBits) {
        this.p = parameters.getP();
        this.g = parameters.getG();
        this.exponentBits = exponentBits;
    }

    /** The numbers. */
    public DhGroup group() {
        return new DhGroup(p, g);
    }

    /** The group with the same numbers, if it is one of these. */
    public static Optional<FiniteFieldGroup> of(DhGroup group) {
        return Stream.of(values())
                .filter(named -> named.p.equals(group.modulus()) && named.g.equals(group.generator()))
                .findFirst();
    }

    /** Bits of a secret exponent: twice the group's strength, as appendix A asks for. */
    int exponentBits() {
        return exponentBits;
    }
}
