package org.spectls.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.signature.VerifyingKey;

class PublicKeyKindTest {
    @ParameterizedTest
    @CsvSource({"secp256r1, ECDSA_SECP256R1", "secp384r1, ECDSA_SECP384R1", "secp521r1, ECDSA_SECP521R1"})
    void knowsItsCurves(String curve, PublicKeyKind kind) throws GeneralSecurityException {
        assertThat(PublicKeyKind.of(key(curve))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brainpoolP256r1", "brainpoolP256t1", "secp256k1", "brainpoolP384r1"})
    void takesNoOtherCurveOfThatSizeForOne(String curve) throws GeneralSecurityException {
        PublicKey key = key(curve);

        assertThat(PublicKeyKind.of(key)).isEqualTo(PublicKeyKind.OTHER);
        assertThatThrownBy(() -> VerifyingKey.of(key)).isInstanceOf(UnsupportedKeyException.class);
    }

    private static PublicKey key(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair().getPublic();
    }
}
