package org.spectls.crypto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.agreement.InvalidPeerKey.Reason;
import org.spectls.crypto.testing.SeededRandom;

class FiniteFieldKeyTest {
    private static final DhGroup FFDHE2048 = FiniteFieldGroup.FFDHE2048.group();
    /** 2^10 = 1024 = 12 * 83 + 28. */
    private static final DhGroup TINY = new DhGroup(BigInteger.valueOf(83), BigInteger.TWO);

    private final SecureRandom random = new SeededRandom(1);

    @ParameterizedTest
    @EnumSource
    void bothSidesAgree(FiniteFieldGroup named) throws InvalidPeerKey {
        EphemeralKey one = KeyAgreement.generate(named.group(), random);
        EphemeralKey other = KeyAgreement.generate(named.group(), random);
        assertThat(one.publicBytes()).hasSize(named.group().length()).isNotEqualTo(other.publicBytes());
        assertThat(one.agree(other.publicBytes())).isEqualTo(other.agree(one.publicBytes()));
    }

    @Test
    void agreesWithTheJdk() throws Exception {
        var generator = java.security.KeyPairGenerator.getInstance("DiffieHellman");
        generator.initialize(new javax.crypto.spec.DHParameterSpec(FFDHE2048.modulus(), FFDHE2048.generator()));
        var pair = generator.generateKeyPair();
        EphemeralKey ours = KeyAgreement.generate(FFDHE2048, random);
        var agreement = javax.crypto.KeyAgreement.getInstance("DiffieHellman");
        agreement.init(pair.getPrivate());
        var factory = java.security.KeyFactory.getInstance("DiffieHellman");
        agreement.doPhase(
                factory.generatePublic(new javax.crypto.spec.DHPublicKeySpec(
                        new BigInteger(1, ours.publicBytes()), FFDHE2048.modulus(), FFDHE2048.generator())),
                true);
        BigInteger y = ((javax.crypto.interfaces.DHPublicKey) pair.getPublic()).getY();
        assertThat(ours.agree(y.toByteArray()))
                .isEqualTo(BigIntegers.asUnsignedByteArray(new BigInteger(1, agreement.generateSecret())));
    }

    @Test
    void drawsOnlyFromTheGivenRandom() {
        assertThat(KeyAgreement.generate(FFDHE2048, new SeededRandom(7)).publicBytes())
                .isEqualTo(KeyAgreement.generate(FFDHE2048, new SeededRandom(7)).publicBytes())
                .isNotEqualTo(
                        KeyAgreement.generate(FFDHE2048, new SeededRandom(8)).publicBytes());
    }

    /** Sent with leading zeros, hashed without them. Every 256th of either has one. */
    @Test
    void padsWhatIsSentAndStripsWhatIsShared() throws InvalidPeerKey {
        BigInteger p = FFDHE2048.modulus();
        BigInteger inverse = BigInteger.TWO.modPow(p.subtract(BigInteger.TWO), p);
        // The exponent of one times the other is 1, so that what is shared is the generator itself.
        FiniteFieldKey key = new FiniteFieldKey(FFDHE2048, BigInteger.valueOf(9));
        assertThat(key.publicBytes()).hasSize(256).startsWith(0, 0).endsWith(2, 0);
        FiniteFieldKey same = new FiniteFieldKey(FFDHE2048, BigInteger.ONE);
        assertThat(same.agree(key.publicBytes())).containsExactly(2, 0);
        assertThat(same.agree(BigIntegers.asUnsignedByteArray(inverse))).hasSizeGreaterThan(200);
        assertThat(same.agree(new byte[] {0, 0, 0, 9})).containsExactly(9);
    }

    @Test
    void refusesNumbersThatAreNoKeys() {
        BigInteger p = FFDHE2048.modulus();
        for (BigInteger y : new BigInteger[] {
            BigInteger.ZERO, BigInteger.ONE, p.subtract(BigInteger.ONE), p, p.add(BigInteger.TWO), p.shiftLeft(9)
        }) {
            assertThat(refusal(BigIntegers.asUnsignedByteArray(y))).isEqualTo(Reason.OUT_OF_RANGE);
        }
        assertThat(refusal(new byte[0])).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(refusal(new byte[300])).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(catchThrowableOfType(
                        InvalidPeerKey.class,
                        () -> KeyAgreement.generate(FFDHE2048, random).agree(new byte[1])))
                .hasMessage("the peer sent a number that is no public key for a finite field of 2048 bits");
    }

    /** Modulo 7 * 13 = 91, 27^2 = 729 = 8 * 91 + 1. */
    @Test
    void refusesASecretThatAnybodyGuesses() {
        FiniteFieldKey key = new FiniteFieldKey(new DhGroup(BigInteger.valueOf(91), BigInteger.TWO), BigInteger.TWO);
        assertThat(catchThrowableOfType(InvalidPeerKey.class, () -> key.agree(new byte[] {27}))
                        .reason())
                .isEqualTo(Reason.OUT_OF_RANGE);
    }

    @Test
    void countsRight() throws InvalidPeerKey {
        FiniteFieldKey key = new FiniteFieldKey(TINY, BigInteger.TEN);
        assertThat(key.publicBytes()).containsExactly(28);
        assertThat(key.agree(new byte[] {2})).containsExactly(28);
    }

    @Test
    void noKeyFitsIntoNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyAgreement.generate(DhGroup.of(new byte[] {3}, new byte[] {2}), random));
    }

    @Test
    void isOfNoUseOnceWiped() {
        EphemeralKey key = KeyAgreement.generate(FFDHE2048, random);
        byte[] peer = key.publicBytes();
        key.wipe();
        assertThatIllegalStateException().isThrownBy(() -> key.agree(peer));
    }

    private Reason refusal(byte[] peer) {
        return catchThrowableOfType(
                        InvalidPeerKey.class,
                        () -> KeyAgreement.generate(FFDHE2048, random).agree(peer))
                .reason();
    }
}
