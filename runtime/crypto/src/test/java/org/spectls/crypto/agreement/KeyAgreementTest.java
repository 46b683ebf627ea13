package org.spectls.crypto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyFactory;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.agreement.InvalidPeerKey.Reason;
import org.spectls.crypto.testing.SeededRandom;

class KeyAgreementTest {
    private final SecureRandom random = new SeededRandom(1);

    @ParameterizedTest
    @EnumSource
    void bothSidesAgree(NamedCurve curve) throws InvalidPeerKey {
        for (int i = 0; i < 10; i++) {
            EphemeralKey one = KeyAgreement.generate(curve, random);
            EphemeralKey other = KeyAgreement.generate(curve, random);
            assertThat(one.publicBytes()).hasSize(curve.publicLength()).isNotEqualTo(other.publicBytes());
            assertThat(one.agree(other.publicBytes()))
                    .hasSize(curve.secretLength())
                    .isEqualTo(other.agree(one.publicBytes()));
        }
    }

    /** The JDK stands in for native code. */
    @ParameterizedTest
    @EnumSource(names = {"SECP256R1", "SECP384R1", "SECP521R1"})
    void agreesThroughTheJca(NamedCurve curve) throws Exception {
        Provider standIn = KeyFactory.getInstance("EC").getProvider();
        JcaKey one = JcaKey.generate(curve, standIn);
        EphemeralKey other = KeyAgreement.generate(curve, random);
        byte[] theirs = other.publicBytes();
        assertThat(one.publicBytes()).hasSize(curve.publicLength());
        assertThat(one.agree(theirs)).isEqualTo(other.agree(one.publicBytes()));
        theirs[theirs.length - 1] ^= 1;
        assertThat(catchThrowableOfType(InvalidPeerKey.class, () -> one.agree(theirs))
                        .reason())
                .isEqualTo(Reason.NOT_ON_CURVE);
        one.wipe();
        one.wipe();
        assertThatIllegalStateException().isThrownBy(() -> one.agree(theirs));
    }

    /** Where it may draw its own randomness, native code takes part. */
    @ParameterizedTest
    @EnumSource
    void agreesWithThePlatformsRandom(NamedCurve curve) throws InvalidPeerKey {
        EphemeralKey one = KeyAgreement.generate(curve, new SecureRandom());
        EphemeralKey other = KeyAgreement.generate(curve, new SecureRandom());
        assertThat(one.agree(other.publicBytes())).isEqualTo(other.agree(one.publicBytes()));
    }

    @ParameterizedTest
    @EnumSource
    void drawsOnlyFromTheGivenRandom(NamedCurve curve) {
        assertThat(KeyAgreement.generate(curve, new SeededRandom(7)).publicBytes())
                .isEqualTo(KeyAgreement.generate(curve, new SeededRandom(7)).publicBytes())
                .isNotEqualTo(KeyAgreement.generate(curve, new SeededRandom(8)).publicBytes());
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherLength(NamedCurve curve) {
        byte[] peer = KeyAgreement.generate(curve, random).publicBytes();
        assertThat(refusal(curve, Arrays.copyOf(peer, peer.length - 1))).isEqualTo(Reason.WRONG_LENGTH);
        assertThat(refusal(curve, Arrays.copyOf(peer, peer.length + 1))).isEqualTo(Reason.WRONG_LENGTH);
    }

    @ParameterizedTest
    @EnumSource(names = {"SECP256R1", "SECP384R1", "SECP521R1"})
    void refusesOtherPointFormats(NamedCurve curve) {
        byte[] peer = KeyAgreement.generate(curve, random).publicBytes();
        byte[] compressed = Arrays.copyOf(peer, 1 + curve.secretLength());
        compressed[0] = (byte) (2 + (peer[peer.length - 1] & 1));
        assertThat(refusal(curve, compressed)).isEqualTo(Reason.NOT_UNCOMPRESSED);
        byte[] hybrid = peer.clone();
        hybrid[0] = (byte) (6 + (peer[peer.length - 1] & 1));
        assertThat(refusal(curve, hybrid)).isEqualTo(Reason.NOT_UNCOMPRESSED);
        byte[] infinity = {0};
        assertThat(refusal(curve, infinity)).isEqualTo(Reason.NOT_UNCOMPRESSED);
        assertThat(refusal(curve, new byte[0])).isEqualTo(Reason.NOT_UNCOMPRESSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SECP256R1", "SECP384R1", "SECP521R1"})
    void refusesWhatIsNotOnTheCurve(NamedCurve curve) {
        byte[] peer = KeyAgreement.generate(curve, random).publicBytes();
        peer[peer.length - 1] ^= 1;
        assertThat(refusal(curve, peer)).isEqualTo(Reason.NOT_ON_CURVE);
        byte[] beyondTheField = new byte[curve.publicLength()];
        Arrays.fill(beyondTheField, (byte) 0xff);
        beyondTheField[0] = 4;
        assertThat(refusal(curve, beyondTheField)).isEqualTo(Reason.NOT_ON_CURVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"X25519", "X448"})
    void refusesAnAllZeroSecret(NamedCurve curve) {
        byte[] peer = new byte[curve.publicLength()];
        assertThat(refusal(curve, peer)).isEqualTo(Reason.SMALL_ORDER);
        peer[0] = 1;
        assertThat(refusal(curve, peer)).isEqualTo(Reason.SMALL_ORDER);
    }

    /** RFC 7748 section 6.1. */
    @Test
    void agreesWithTheStandardsExample() throws InvalidPeerKey {
        HexFormat hex = HexFormat.of();
        MontgomeryKey alice = new MontgomeryKey(
                NamedCurve.X25519, hex.parseHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        assertThat(hex.formatHex(alice.publicBytes()))
                .isEqualTo("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        assertThat(hex.formatHex(
                        alice.agree(hex.parseHex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"))))
                .isEqualTo("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    }

    @ParameterizedTest
    @EnumSource
    void isOfNoUseOnceWiped(NamedCurve curve) {
        EphemeralKey key = KeyAgreement.generate(curve, random);
        byte[] peer = key.publicBytes();
        key.wipe();
        assertThatIllegalStateException().isThrownBy(() -> key.agree(peer));
    }

    @Test
    void aRefusalSaysWhatIsWrong() {
        assertThat(catchThrowableOfType(
                        InvalidPeerKey.class,
                        () -> KeyAgreement.generate(NamedCurve.SECP256R1, random)
                                .agree(new byte[1])))
                .hasMessage("the peer sent a point in another format than uncompressed for SECP256R1");
    }

    private Reason refusal(NamedCurve curve, byte[] peer) {
        return catchThrowableOfType(
                        InvalidPeerKey.class,
                        () -> KeyAgreement.generate(curve, random).agree(peer))
                .reason();
    }
}
