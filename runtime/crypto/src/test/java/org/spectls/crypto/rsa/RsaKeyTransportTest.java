package org.spectls.crypto.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Security;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.testing.SeededRandom;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;
import org.spectls.crypto.testing.TestCertificate;

class RsaKeyTransportTest {
    private static final int VERSION = 0x0303;
    private static final KeyPair PAIR = TestCertificate.generate("RSA", "2048");
    private static final DecryptingKey KEY = DecryptingKey.of(PAIR.getPrivate()).orElseThrow();
    private static final byte[] PREMASTER = premaster();
    private static final byte[] FALLBACK = new byte[48];

    static {
        Arrays.fill(FALLBACK, (byte) 0x55);
    }

    @Test
    void opensWhatWasEncrypted() throws Exception {
        byte[] encrypted = RsaKeyTransport.encrypt(PAIR.getPublic(), PREMASTER, new SeededRandom(1));
        assertThat(encrypted).hasSize(256);
        assertThat(KEY.decrypt(encrypted, VERSION, FALLBACK)).isEqualTo(PREMASTER);
    }

    @Test
    void drawsOnlyFromTheGivenRandom() throws Exception {
        assertThat(RsaKeyTransport.encrypt(PAIR.getPublic(), PREMASTER, new SeededRandom(1)))
                .isEqualTo(RsaKeyTransport.encrypt(PAIR.getPublic(), PREMASTER, new SeededRandom(1)))
                .isNotEqualTo(RsaKeyTransport.encrypt(PAIR.getPublic(), PREMASTER, new SeededRandom(2)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 128", "1, 1", "1, 3", "2, 0", "100, 0", "206, 0", "207, 1", "207, 255", "208, 2", "209, 1"})
    void everyByteOfThePaddingCounts(int position, int value) throws Exception {
        byte[] block = block();
        block[position] = (byte) value;
        assertThat(KEY.decrypt(raw(block), VERSION, FALLBACK)).isEqualTo(FALLBACK);
        assertThat(KEY.decrypt(raw(block()), VERSION, FALLBACK)).isEqualTo(PREMASTER);
    }

    @Test
    void everyPositionOfThePaddingIsLookedAt() throws Exception {
        for (int position = 0; position < 210; position++) {
            byte[] block = block();
            block[position] = (byte) (position == 207 ? 7 : position < 2 ? 3 : position > 207 ? 9 : 0);
            assertThat(KEY.decrypt(raw(block), VERSION, FALLBACK))
                    .as("byte %d", position)
                    .isEqualTo(FALLBACK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0300, 0x0301, 0x0302, 0x0203, 0x0304, 0x0003})
    void anotherVersionIsARollback(int version) {
        assertThat(KEY.decrypt(raw(block()), version, FALLBACK)).isEqualTo(FALLBACK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 47, 49, 64, 245})
    void anotherLengthIsNoSecret(int length) throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, PAIR.getPublic(), new SeededRandom(length));
        byte[] message = new byte[length];
        Arrays.fill(message, (byte) 3);
        assertThat(KEY.decrypt(cipher.doFinal(message), VERSION, FALLBACK)).isEqualTo(FALLBACK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 48, 255, 257, 512, 0xffff})
    void aCiphertextOfAnotherLengthIsNone(int length) throws Exception {
        byte[] encrypted = raw(block());
        assertThat(KEY.decrypt(Arrays.copyOf(encrypted, length), VERSION, FALLBACK))
                .isEqualTo(FALLBACK);
        byte[] padded = new byte[length];
        System.arraycopy(encrypted, 0, padded, Math.max(0, length - 256), Math.min(length, 256));
        assertThat(KEY.decrypt(padded, VERSION, FALLBACK)).isEqualTo(FALLBACK);
    }

    @Test
    void aNumberAboveTheModulusIsNoCiphertext() throws Exception {
        BigInteger n = ((RSAPublicKey) PAIR.getPublic()).getModulus();
        for (BigInteger number : new BigInteger[] {
            BigInteger.ZERO,
            BigInteger.ONE,
            n.subtract(BigInteger.ONE),
            n,
            n.add(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.ONE)
        }) {
            assertThat(KEY.decrypt(BigIntegers.asUnsignedByteArray(256, number), VERSION, FALLBACK))
                    .isEqualTo(FALLBACK);
        }
    }

    @Test
    void garbageEarnsTheFallbackAndLeavesItAlone() {
        Random random = new Random(5);
        byte[] fallback = FALLBACK.clone();
        for (int i = 0; i < 50; i++) {
            byte[] garbage = new byte[256];
            random.nextBytes(garbage);
            byte[] answer = KEY.decrypt(garbage, VERSION, fallback);
            assertThat(answer).isEqualTo(FALLBACK).isNotSameAs(fallback);
        }
        assertThat(fallback).isEqualTo(FALLBACK);
    }

    @Test
    void agreesWithWycheproof() throws Exception {
        for (Vector vector : SharedData.wycheproof("rsa_pkcs1_2048_test.json")) {
            byte[] der = SharedData.hex(vector.group().get("privateKeyPkcs8"));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            byte[] message = vector.bytes("msg");
            int version = message.length < 2 ? VERSION : ((message[0] & 0xff) << 8) | (message[1] & 0xff);
            boolean premaster = vector.expects("valid") && message.length == 48;
            assertThat(DecryptingKey.of(key).orElseThrow().decrypt(vector.bytes("ct"), version, FALLBACK))
                    .as(vector.toString())
                    .isEqualTo(premaster ? message : FALLBACK);
        }
    }

    /** A key in a module may hide its modulus. */
    @Test
    void aKeyWithoutANumberIsUsedByItsProvider() throws Exception {
        DecryptingKey opaque = DecryptingKey.of(new OpaqueKey((RSAPrivateKey) PAIR.getPrivate()))
                .orElseThrow();
        byte[] encrypted = RsaKeyTransport.encrypt(PAIR.getPublic(), PREMASTER, new SeededRandom(3));
        OpaqueKeyProvider provider = new OpaqueKeyProvider();
        Security.addProvider(provider);
        try {
            assertThat(opaque.decrypt(encrypted, VERSION, FALLBACK)).isEqualTo(PREMASTER);
            assertThat(opaque.decrypt(encrypted, 0x0301, FALLBACK)).isEqualTo(FALLBACK);
            assertThat(opaque.decrypt(new byte[256], VERSION, FALLBACK)).isEqualTo(FALLBACK);
            assertThat(opaque.decrypt(new byte[3], VERSION, FALLBACK)).isEqualTo(FALLBACK);
            assertThat(opaque.decrypt(Arrays.copyOf(encrypted, 255), VERSION, FALLBACK))
                    .isEqualTo(FALLBACK);
        } finally {
            Security.removeProvider(provider.getName());
        }
    }

    @Test
    void refusesOtherKeys() {
        assertThatThrownBy(() -> RsaKeyTransport.encrypt(
                        TestCertificate.generate("EC", "secp256r1").getPublic(), PREMASTER, new SeededRandom(1)))
                .isInstanceOf(UnsupportedKeyException.class);
        assertThatThrownBy(() -> RsaKeyTransport.encrypt(
                        TestCertificate.generate("RSASSA-PSS", "").getPublic(), PREMASTER, new SeededRandom(1)))
                .isInstanceOf(UnsupportedKeyException.class);
        assertThat(DecryptingKey.of(TestCertificate.generate("RSASSA-PSS", "").getPrivate()))
                .isEmpty();
        assertThat(DecryptingKey.of(TestCertificate.generate("Ed25519", "").getPrivate()))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RsaKeyTransport.encrypt(PAIR.getPublic(), new byte[47], new SeededRandom(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> KEY.decrypt(new byte[256], VERSION, new byte[47]));
        assertThat(KEY).hasToString("DecryptingKey");
    }

    private static byte[] premaster() {
        byte[] premaster = new byte[48];
        new Random(9).nextBytes(premaster);
        premaster[0] = 3;
        premaster[1] = 3;
        return premaster;
    }

    /** The padded block: 00 02, 205 bytes that are not 00, 00, the secret. */
    private static byte[] block() {
        byte[] block = new byte[256];
        Arrays.fill(block, 2, 207, (byte) 0xa7);
        block[1] = 2;
        System.arraycopy(PREMASTER, 0, block, 208, 48);
        return block;
    }

    private static byte[] raw(byte[] block) {
        RSAPublicKey key = (RSAPublicKey) PAIR.getPublic();
        BigInteger encrypted = new BigInteger(1, block).modPow(key.getPublicExponent(), key.getModulus());
        return BigIntegers.asUnsignedByteArray(256, encrypted);
    }
}
