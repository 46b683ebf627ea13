package org.spectls.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.signature.SignatureAlgorithm.Family;
import org.spectls.crypto.testing.SeededRandom;

class SignatureTest {
    private static final byte[] MESSAGE = {1, 2, 3, 4, 5};
    private static final KeyPair RSA = rsa(2048);

    private final SecureRandom random = new SeededRandom(3);

    static Stream<Arguments> everyKeyAndAlgorithm() {
        return Stream.of(RSA, ec("secp256r1"), ec("secp384r1"), ec("secp521r1"))
                .flatMap(key -> Stream.of(SignatureAlgorithm.values())
                        .filter(algorithm -> algorithm.hash().length() > 20)
                        .filter(algorithm -> (algorithm.family() == Family.ECDSA)
                                == key.getPublic().getAlgorithm().equals("EC"))
                        .map(algorithm -> Arguments.of(key, algorithm)));
    }

    @ParameterizedTest
    @MethodSource("everyKeyAndAlgorithm")
    void verifiesWhatWasSigned(KeyPair pair, SignatureAlgorithm algorithm) throws Exception {
        SigningKey signer = SigningKey.of(pair.getPrivate());
        VerifyingKey verifier = VerifyingKey.of(pair.getPublic());
        assertThat(signer.supports(algorithm)).isTrue();
        assertThat(verifier.supports(algorithm)).isTrue();
        byte[] signature = signer.sign(algorithm, random, new byte[] {1, 2}, new byte[] {3, 4, 5});
        assertThat(verifier.verify(algorithm, signature, MESSAGE)).isTrue();
        assertThat(verifier.verify(algorithm, signature, new byte[] {1, 2, 3, 4}))
                .isFalse();
        signature[signature.length - 1] ^= 1;
        assertThat(verifier.verify(algorithm, signature, MESSAGE)).isFalse();
        assertThat(verifier.verify(algorithm, new byte[0], MESSAGE)).isFalse();
        assertThat(verifier.verify(algorithm, new byte[] {0x30, 0x7f, 2}, MESSAGE))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyKeyAndAlgorithm")
    void agreesWithTheJdk(KeyPair pair, SignatureAlgorithm algorithm) throws Exception {
        Signature jdk = JcaSignatures.of(algorithm, null);
        jdk.initVerify(pair.getPublic());
        jdk.update(MESSAGE);
        assertThat(jdk.verify(SigningKey.of(pair.getPrivate()).sign(algorithm, random, MESSAGE)))
                .isTrue();
        jdk.initSign(pair.getPrivate());
        jdk.update(MESSAGE);
        assertThat(VerifyingKey.of(pair.getPublic()).verify(algorithm, jdk.sign(), MESSAGE))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyKeyAndAlgorithm")
    void drawsOnlyFromTheGivenRandom(KeyPair pair, SignatureAlgorithm algorithm) throws Exception {
        SigningKey signer = SigningKey.of(pair.getPrivate());
        assertThat(signer.sign(algorithm, new SeededRandom(5), MESSAGE))
                .isEqualTo(signer.sign(algorithm, new SeededRandom(5), MESSAGE));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyRefusesAlgorithmsOfAnotherKind(SignatureAlgorithm algorithm) throws Exception {
        KeyPair pair = algorithm.family() == Family.ECDSA ? RSA : ec("secp256r1");
        SigningKey signer = SigningKey.of(pair.getPrivate());
        VerifyingKey verifier = VerifyingKey.of(pair.getPublic());
        assertThat(signer.supports(algorithm)).isFalse();
        assertThat(verifier.supports(algorithm)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> signer.sign(algorithm, random, MESSAGE));
        assertThat(verifier.verify(algorithm, new byte[256], MESSAGE)).isFalse();
    }

    @Test
    void sha1IsForVerifyingOnly() throws Exception {
        assertThat(SigningKey.of(RSA.getPrivate()).supports(SignatureAlgorithm.RSA_PKCS1_SHA1))
                .isFalse();
        assertThat(VerifyingKey.of(RSA.getPublic()).supports(SignatureAlgorithm.RSA_PKCS1_SHA1))
                .isTrue();
        assertThat(SigningKey.of(ec("secp256r1").getPrivate()).supports(SignatureAlgorithm.ECDSA_SHA1))
                .isFalse();
    }

    @Test
    void aShortModulusHasNoRoomForALongSalt() throws Exception {
        KeyPair small = rsa(1024);
        assertThat(SigningKey.of(small.getPrivate()).supports(SignatureAlgorithm.RSA_PSS_SHA512))
                .isFalse();
        assertThat(VerifyingKey.of(small.getPublic()).supports(SignatureAlgorithm.RSA_PSS_SHA384))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "X25519", "DSA", "RSASSA-PSS"})
    void refusesOtherKinds(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        KeyPair pair = generator.generateKeyPair();
        assertThatThrownBy(() -> SigningKey.of(pair.getPrivate())).isInstanceOf(UnsupportedKeyException.class);
        assertThatThrownBy(() -> VerifyingKey.of(pair.getPublic())).isInstanceOf(UnsupportedKeyException.class);
    }

    @Test
    void refusesAPointThatIsNotOnItsCurve() throws Exception {
        ECPublicKey key = (ECPublicKey) ec("secp256r1").getPublic();
        ECPoint off = new ECPoint(key.getW().getAffineX(), key.getW().getAffineX());
        ECPublicKey forged = new ForgedKey(key, new ECPublicKeySpec(off, key.getParams()));
        assertThatThrownBy(() -> VerifyingKey.of(forged))
                .isInstanceOf(UnsupportedKeyException.class)
                .hasMessageContaining("not a point of P256");
    }

    @Test
    void anOpaqueKeySignsThroughItsProvider() throws Exception {
        SigningKey opaque = SigningKey.of(new OpaqueKey());
        assertThat(opaque.supports(SignatureAlgorithm.ECDSA_SHA256)).isTrue();
        assertThat(opaque.supports(SignatureAlgorithm.RSA_PSS_SHA256)).isFalse();
        assertThat(opaque.toString()).contains("JcaSigningKey[EC]");
    }

    @Test
    void aSigningKeyDoesNotShowItsNumber() throws Exception {
        ECPrivateKey key = (ECPrivateKey) ec("secp256r1").getPrivate();
        assertThat(SigningKey.of(key).toString())
                .contains("EcdsaSigningKey")
                .doesNotContain(key.getS().toString())
                .doesNotContain(key.getS().toString(16));
    }

    /** The JDK stands in for native code: what is tested is which of the two signs. */
    @ParameterizedTest
    @MethodSource("everyKeyAndAlgorithm")
    void nativeCodeSignsOnlyWhereItMayDrawItsOwnRandomness(KeyPair pair, SignatureAlgorithm algorithm)
            throws Exception {
        Provider standIn = JcaSignatures.of(algorithm, null).getProvider();
        SigningKey own = SigningKey.of(pair.getPrivate());
        SigningKey signer = NativeSigningKey.of(pair.getPrivate(), standIn, own).orElseThrow();
        assertThat(signer.sign(algorithm, new SeededRandom(5), MESSAGE))
                .isEqualTo(own.sign(algorithm, new SeededRandom(5), MESSAGE));
        assertThat(VerifyingKey.of(pair.getPublic())
                        .verify(algorithm, signer.sign(algorithm, new SecureRandom(), MESSAGE), MESSAGE))
                .isTrue();
        assertThat(signer.supports(algorithm)).isTrue();
        assertThat(signer.supports(SignatureAlgorithm.ECDSA_SHA1)).isFalse();
    }

    @Test
    void nativeCodeVerifies() throws Exception {
        KeyPair pair = ec("secp256r1");
        SignatureAlgorithm algorithm = SignatureAlgorithm.ECDSA_SHA256;
        Provider standIn = JcaSignatures.of(algorithm, null).getProvider();
        VerifyingKey verifier =
                NativeEcdsaVerifyingKey.of(pair.getPublic(), standIn).orElseThrow();
        byte[] signature = SigningKey.of(pair.getPrivate()).sign(algorithm, random, MESSAGE);
        assertThat(verifier.verify(algorithm, signature, MESSAGE)).isTrue();
        assertThat(verifier.verify(algorithm, signature, new byte[1])).isFalse();
        assertThat(verifier.verify(algorithm, new byte[] {0x30, 0x7f, 2}, MESSAGE))
                .isFalse();
        assertThat(verifier.verify(SignatureAlgorithm.RSA_PSS_SHA256, signature, MESSAGE))
                .isFalse();
    }

    @Test
    void nativeCodeLeavesKeysThatItCannotTake() throws Exception {
        Provider without = Objects.requireNonNull(Security.getProvider("SUN"));
        KeyPair pair = ec("secp256r1");
        assertThat(NativeSigningKey.of(pair.getPrivate(), without, SigningKey.of(pair.getPrivate())))
                .isEmpty();
        assertThat(NativeEcdsaVerifyingKey.of(pair.getPublic(), without)).isEmpty();
    }

    private static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private record ForgedKey(ECPublicKey original, ECPublicKeySpec spec) implements ECPublicKey {
        private static final long serialVersionUID = 1;

        @Override
        public ECPoint getW() {
            return spec.getW();
        }

        @Override
        public java.security.spec.ECParameterSpec getParams() {
            return spec.getParams();
        }

        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public String getFormat() {
            return original.getFormat();
        }

        @Override
        public byte[] getEncoded() {
            return original.getEncoded();
        }
    }

    private record OpaqueKey() implements PrivateKey {
        private static final long serialVersionUID = 1;

        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public String getFormat() {
            return "none";
        }

        @Override
        public byte[] getEncoded() {
            return new byte[0];
        }
    }
}
