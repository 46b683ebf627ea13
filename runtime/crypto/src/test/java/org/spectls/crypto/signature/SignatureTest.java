package org.spectls.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.testing.SeededRandom;

class SignatureTest {
    private static final byte[] MESSAGE = {1, 2, 3, 4, 5};
    private static final KeyPair RSA = rsa(2048);
    private static final KeyPair PSS = pair("RSASSA-PSS");
    private static final KeyPair ED25519 = pair("Ed25519");
    private static final KeyPair ED448 = pair("Ed448");

    private final SecureRandom random = new SeededRandom(3);

    static Stream<Arguments> everyKeyAndAlgorithm() {
        return Stream.of(RSA, PSS, ED25519, ED448, ec("secp256r1"), ec("secp384r1"), ec("secp521r1"))
                .flatMap(key -> Stream.of(SignatureAlgorithm.values())
                        .filter(algorithm -> isFor(key, algorithm))
                        .map(algorithm -> Arguments.of(key, algorithm)));
    }

    /** What the JDK knows too. */
    static Stream<Arguments> everyKeyAndJcaAlgorithm() {
        return everyKeyAndAlgorithm().filter(pair -> pair.get()[1] != SignatureAlgorithm.RSA_MD5_SHA1);
    }

    /** What native code could do. */
    static Stream<Arguments> everyKeyAndNativeAlgorithm() {
        return everyKeyAndJcaAlgorithm()
                .filter(pair -> List.of("RSA", "EC")
                        .contains(((KeyPair) pair.get()[0]).getPublic().getAlgorithm()));
    }

    private static boolean isFor(KeyPair key, SignatureAlgorithm algorithm) {
        String wanted = switch (algorithm.family()) {
            case RSA_PKCS1, RSA_PSS -> "RSA";
            case RSA_PSS_PSS -> "RSASSA-PSS";
            case ECDSA -> "EC";
            case ED25519 -> "Ed25519";
            case ED448 -> "Ed448";
        };
        String found = key.getPublic() instanceof EdECPublicKey edwards
                ? edwards.getParams().getName()
                : key.getPublic().getAlgorithm();
        return found.equals(wanted);
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
    @MethodSource("everyKeyAndJcaAlgorithm")
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
        int refused = 0;
        for (KeyPair pair : List.of(RSA, PSS, ED25519, ED448, ec("secp256r1"))) {
            if (isFor(pair, algorithm)) {
                continue;
            }
            refused++;
            SigningKey signer = SigningKey.of(pair.getPrivate());
            VerifyingKey verifier = VerifyingKey.of(pair.getPublic());
            assertThat(signer.supports(algorithm)).isFalse();
            assertThat(verifier.supports(algorithm)).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> signer.sign(algorithm, random, MESSAGE));
            assertThat(verifier.verify(algorithm, new byte[256], MESSAGE)).isFalse();
        }
        assertThat(refused).isEqualTo(4);
    }

    /** RFC 2246 section 4.7: block type 1 around MD5 and SHA-1, and nothing that says so. */
    @Test
    void signsAsTls10Does() throws Exception {
        SignatureAlgorithm algorithm = SignatureAlgorithm.RSA_MD5_SHA1;
        byte[] signature = SigningKey.of(RSA.getPrivate()).sign(algorithm, random, MESSAGE);
        Cipher opener = Cipher.getInstance("RSA/ECB/NoPadding", new BouncyCastleProvider());
        opener.init(Cipher.DECRYPT_MODE, RSA.getPublic());
        byte[] block = new BigInteger(1, opener.doFinal(signature)).toByteArray();
        byte[] expected = new byte[255];
        Arrays.fill(expected, 1, 218, (byte) 0xff);
        expected[0] = 1;
        System.arraycopy(HashAlgorithm.MD5_SHA1.digest(MESSAGE), 0, expected, 219, 36);
        assertThat(block).isEqualTo(expected);
    }

    /** Bleichenbacher's forgery of 2006 lives on verifiers that read the block from the left, and not to its end. */
    @Test
    void takesNoOtherBlockForASignature() throws Exception {
        Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
        raw.init(Cipher.ENCRYPT_MODE, RSA.getPrivate());
        byte[] block = new byte[256];
        Arrays.fill(block, 2, 219, (byte) 0xff);
        block[1] = 1;
        byte[] hash = HashAlgorithm.MD5_SHA1.digest(MESSAGE);
        System.arraycopy(hash, 0, block, 220, 36);
        VerifyingKey verifier = VerifyingKey.of(RSA.getPublic());
        assertThat(verifier.verify(SignatureAlgorithm.RSA_MD5_SHA1, raw.doFinal(block), MESSAGE))
                .isTrue();
        byte[] early = new byte[256];
        Arrays.fill(early, 2, 11, (byte) 0xff);
        early[1] = 1;
        System.arraycopy(hash, 0, early, 12, 36);
        byte[] otherType = block.clone();
        otherType[1] = 2;
        byte[] lessThanFf = block.clone();
        lessThanFf[100] = (byte) 0xfe;
        for (byte[] forged : List.of(early, otherType, lessThanFf)) {
            assertThat(verifier.verify(SignatureAlgorithm.RSA_MD5_SHA1, raw.doFinal(forged), MESSAGE))
                    .isFalse();
        }
        byte[] signature = raw.doFinal(block);
        BigInteger n = ((RSAPublicKey) RSA.getPublic()).getModulus();
        byte[] tooLarge = new BigInteger(1, signature).add(n).toByteArray();
        assertThat(verifier.verify(SignatureAlgorithm.RSA_MD5_SHA1, tooLarge, MESSAGE))
                .isFalse();
        assertThat(verifier.verify(SignatureAlgorithm.RSA_MD5_SHA1, Arrays.copyOf(signature, 257), MESSAGE))
                .isFalse();
    }

    @Test
    void aKeyForPssMayNameItsHash() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSASSA-PSS");
        PSSParameterSpec only = new PSSParameterSpec("SHA-384", "MGF1", new MGF1ParameterSpec("SHA-384"), 48, 1);
        generator.initialize(new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4, only));
        KeyPair pair = generator.generateKeyPair();
        SigningKey signer = SigningKey.of(pair.getPrivate());
        VerifyingKey verifier = VerifyingKey.of(pair.getPublic());
        assertThat(signer.supports(SignatureAlgorithm.RSA_PSS_PSS_SHA256)).isFalse();
        assertThat(verifier.supports(SignatureAlgorithm.RSA_PSS_PSS_SHA512)).isFalse();
        byte[] signature = signer.sign(SignatureAlgorithm.RSA_PSS_PSS_SHA384, random, MESSAGE);
        assertThat(verifier.verify(SignatureAlgorithm.RSA_PSS_PSS_SHA384, signature, MESSAGE))
                .isTrue();
    }

    @Test
    void refusesEdwardsKeysThatAreNone() throws Exception {
        EdECPublicKey key = (EdECPublicKey) ED25519.getPublic();
        KeyFactory factory = KeyFactory.getInstance("EdDSA");
        byte[] encoded = key.getEncoded();
        int refused = 0;
        for (int last = 0; last < 64; last++) {
            encoded[encoded.length - 2] = (byte) last;
            try {
                VerifyingKey.of(factory.generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (UnsupportedKeyException offCurve) {
                assertThat(offCurve).hasMessageContaining("not a point of Ed25519");
                refused++;
            }
        }
        assertThat(refused).isBetween(10, 54);
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
    @ValueSource(strings = {"X25519", "DSA", "X448"})
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
        assertThat(opaque.supports(SignatureAlgorithm.ED25519)).isFalse();
        assertThat(opaque.toString()).contains("JcaSigningKey[EC]");
    }

    @Test
    void aSigningKeyDoesNotShowItsNumber() throws Exception {
        ECPrivateKey key = (ECPrivateKey) ec("secp256r1").getPrivate();
        assertThat(SigningKey.of(ED448.getPrivate())).hasToString("EdwardsSigningKey[ED448]");
        assertThat(SigningKey.of(key).toString())
                .contains("EcdsaSigningKey")
                .doesNotContain(key.getS().toString())
                .doesNotContain(key.getS().toString(16));
    }

    /** The JDK stands in for native code: what is tested is which of the two signs. */
    @ParameterizedTest
    @MethodSource("everyKeyAndNativeAlgorithm")
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
        assertThat(signer.supports(SignatureAlgorithm.ED448)).isFalse();
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

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
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
