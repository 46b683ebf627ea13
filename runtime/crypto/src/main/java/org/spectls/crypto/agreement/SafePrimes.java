package org.spectls.crypto.agreement;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.agreement.DHStandardGroups;

/**
 * Which moduli are safe primes: p and (p-1)/2 both prime, so that no element but 1 and p-1 generates a small group
 * (RFC 7919 section 1). Answers are kept, as many as a peer can not make the memory full with. Safe for any thread.
 */
final class SafePrimes {
    private static final int CERTAINTY = 64;

    /** The time that a test takes grows with the third power of the length, and is two seconds already at this one. */
    private static final int LONGEST_TESTED = 4096;

    private static final int MOST_REMEMBERED = 64;

    /** RFC 7919's, and those of RFC 3526 (and 2409), which servers had built in before. */
    private static final Set<BigInteger> KNOWN = Set.of(
            DHStandardGroups.rfc7919_ffdhe2048.getP(),
            DHStandardGroups.rfc7919_ffdhe3072.getP(),
            DHStandardGroups.rfc7919_ffdhe4096.getP(),
            DHStandardGroups.rfc7919_ffdhe6144.getP(),
            DHStandardGroups.rfc7919_ffdhe8192.getP(),
            DHStandardGroups.rfc2409_1024.getP(),
            DHStandardGroups.rfc3526_1536.getP(),
            DHStandardGroups.rfc3526_2048.getP(),
            DHStandardGroups.rfc3526_3072.getP(),
            DHStandardGroups.rfc3526_4096.getP(),
            DHStandardGroups.rfc3526_6144.getP(),
            DHStandardGroups.rfc3526_8192.getP());

    private static final Map<BigInteger, Boolean> TESTED = Collections.synchronizedMap(new Recent());

    private SafePrimes() {}

    static boolean contain(BigInteger p) {
        if (KNOWN.contains(p)) {
            return true;
        }
        if (p.bitLength() > LONGEST_TESTED) {
            return false;
        }
        // Not computeIfAbsent: the test would keep every other thread waiting. Two that test one number agree.
        Boolean tested = TESTED.get(p);
        if (tested == null) {
            tested = isSafePrime(p);
            TESTED.put(p, tested);
        }
        return tested;
    }

    static boolean isSafePrime(BigInteger p) {
        return p.testBit(0)
                && p.testBit(1)
                && p.shiftRight(1).isProbablePrime(CERTAINTY)
                && p.isProbablePrime(CERTAINTY);
    }

    static int remembered() {
        return TESTED.size();
    }

    private static final class Recent extends LinkedHashMap<BigInteger, Boolean> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(MOST_REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<BigInteger, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
