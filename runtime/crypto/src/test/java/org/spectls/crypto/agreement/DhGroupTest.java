package org.spectls.crypto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.crypto.params.DHParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.agreement.DhGroup.Verdict;

class DhGroupTest {
    private static final BigInteger TWO = BigInteger.TWO;

    /** The numbers X of RFC 7919 appendix A: p = 2^b - 2^(b-64) + ([2^(b-130) e] + X) 2^64 - 1. */
    private static final Map<FiniteFieldGroup, Integer> OFFSETS = Map.of(
            FiniteFieldGroup.FFDHE2048, 560316,
            FiniteFieldGroup.FFDHE3072, 2625351,
            FiniteFieldGroup.FFDHE4096, 5736041,
            FiniteFieldGroup.FFDHE6144, 15705020,
            FiniteFieldGroup.FFDHE8192, 10965728);

    @ParameterizedTest
    @EnumSource
    void hasTheNumbersOfItsDefinition(FiniteFieldGroup named) {
        int bits = Integer.parseInt(named.name().substring(5));
        BigInteger expected = TWO.pow(bits)
                .subtract(TWO.pow(bits - 64))
                .add(e(bits - 130)
                        .add(BigInteger.valueOf(OFFSETS.getOrDefault(named, 0)))
                        .multiply(TWO.pow(64)))
                .subtract(BigInteger.ONE);
        assertThat(new BigInteger(1, named.group().p())).isEqualTo(expected);
        assertThat(named.group().g()).containsExactly(2);
        assertThat(named.group().bits()).isEqualTo(bits);
        assertThat(named.group().length()).isEqualTo(bits / 8);
        assertThat(named.group().check(bits)).isEqualTo(Verdict.ACCEPTABLE);
        assertThat(named.group().check(bits + 1)).isEqualTo(Verdict.TOO_SHORT);
    }

    @ParameterizedTest
    @EnumSource(names = {"FFDHE2048", "FFDHE3072"})
    void isASafePrime(FiniteFieldGroup named) {
        assertThat(SafePrimes.isSafePrime(named.group().modulus())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNumbers(FiniteFieldGroup named) {
        DhGroup sent =
                DhGroup.of(padded(named.group().p()), padded(named.group().g()));
        assertThat(sent).isEqualTo(named.group()).hasSameHashCodeAs(named.group());
        assertThat(FiniteFieldGroup.of(sent)).contains(named);
        assertThat(FiniteFieldGroup.of(DhGroup.of(named.group().p(), new byte[] {5})))
                .isEmpty();
    }

    @Test
    void knowsTheOlderStandards() {
        assertThat(group(DHStandardGroups.rfc3526_2048).check(2048)).isEqualTo(Verdict.ACCEPTABLE);
        assertThat(group(DHStandardGroups.rfc2409_1024).check(2048)).isEqualTo(Verdict.TOO_SHORT);
        assertThat(group(DHStandardGroups.rfc2409_1024).check(1024)).isEqualTo(Verdict.ACCEPTABLE);
    }

    @Test
    void testsAGroupThatIsNotKnownOnce() {
        DhGroup strange = group(DHStandardGroups.rfc2409_768);
        assertThat(strange.check(768)).isEqualTo(Verdict.ACCEPTABLE);
        int remembered = SafePrimes.remembered();
        assertThat(remembered).isPositive();
        assertThat(strange.check(768)).isEqualTo(Verdict.ACCEPTABLE);
        assertThat(SafePrimes.remembered()).isEqualTo(remembered);
    }

    @Test
    void remembersOnlySoMany() {
        for (int i = 0; i < 200; i++) {
            DhGroup composite = new DhGroup(BigInteger.valueOf(2 * i + 1000), TWO);
            assertThat(composite.check(0)).isEqualTo(Verdict.NOT_SAFE);
        }
        assertThat(SafePrimes.remembered()).isEqualTo(64);
    }

    @Test
    void refusesAModulusThatIsNoSafePrime() {
        // A prime of Mersenne, one less than which is full of small factors.
        BigInteger mersenne = TWO.pow(2203).subtract(BigInteger.ONE);
        assertThat(mersenne.isProbablePrime(20)).isTrue();
        assertThat(new DhGroup(mersenne, TWO).check(2048)).isEqualTo(Verdict.NOT_SAFE);
        BigInteger safe = FiniteFieldGroup.FFDHE2048.group().modulus();
        assertThat(new DhGroup(safe.subtract(TWO), TWO).check(2048)).isEqualTo(Verdict.NOT_SAFE);
        assertThat(new DhGroup(safe.add(BigInteger.ONE), TWO).check(2048)).isEqualTo(Verdict.NOT_SAFE);
        // 13 = 2 * 6 + 1 is a prime; 6 is none. 2 * 13 + 1 = 27 is none; 13 is one. Both of 2 * 11 + 1 are.
        assertThat(new DhGroup(BigInteger.valueOf(13), TWO).check(0)).isEqualTo(Verdict.NOT_SAFE);
        assertThat(new DhGroup(BigInteger.valueOf(27), TWO).check(0)).isEqualTo(Verdict.NOT_SAFE);
        assertThat(new DhGroup(BigInteger.valueOf(23), TWO).check(0)).isEqualTo(Verdict.ACCEPTABLE);
        assertThat(DhGroup.of(new byte[0], new byte[0]).check(0)).isEqualTo(Verdict.NOT_SAFE);
    }

    @Test
    void refusesAModulusThatTakesTooLongToTest() {
        byte[] huge = new byte[0xffff];
        huge[0] = 1;
        huge[huge.length - 1] = 7;
        assertThat(DhGroup.of(huge, new byte[] {2}).check(2048)).isEqualTo(Verdict.NOT_SAFE);
    }

    @Test
    void refusesAGeneratorOutOfRange() {
        BigInteger p = FiniteFieldGroup.FFDHE2048.group().modulus();
        for (BigInteger g : new BigInteger[] {
            BigInteger.ZERO, BigInteger.ONE, p.subtract(BigInteger.ONE), p, p.add(TWO), p.shiftLeft(3)
        }) {
            assertThat(new DhGroup(p, g).check(2048)).isEqualTo(Verdict.NOT_SAFE);
        }
        assertThat(new DhGroup(p, p.subtract(TWO)).check(2048)).isEqualTo(Verdict.ACCEPTABLE);
    }

    /** The first bits of e, as a whole number: [2^bits e], from the sum of 1/k!. */
    private static BigInteger e(int bits) {
        int guard = 64;
        BigInteger term = TWO.pow(bits + guard);
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; term.signum() > 0; k++) {
            sum = sum.add(term);
            term = term.divide(BigInteger.valueOf(k));
        }
        return sum.shiftRight(guard);
    }

    private static DhGroup group(DHParameters parameters) {
        return new DhGroup(parameters.getP(), parameters.getG());
    }

    private static byte[] padded(byte[] number) {
        byte[] padded = new byte[number.length + 3];
        System.arraycopy(number, 0, padded, 3, number.length);
        return padded;
    }
}
