package org.spectls.crypto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.provider.NativeProvider;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;

class KeyAgreementWycheproofTest {
    @Test
    void agreesOnX25519() {
        for (Vector vector : SharedData.wycheproof("x25519_test.json")) {
            check(new X25519Key(vector.bytes("private")), vector, vector.hasFlag("ZeroSharedSecret"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ecdh_secp256r1_ecpoint_test.json, SECP256R1",
        "ecdh_secp384r1_ecpoint_test.json, SECP384R1",
    })
    void agreesOnPrimeCurves(String file, NamedCurve curve) throws Exception {
        for (Vector vector : SharedData.wycheproof(file)) {
            BigInteger scalar = new BigInteger(1, vector.bytes("private"));
            boolean refused = vector.expects("invalid") || vector.hasFlag("CompressedPoint");
            WeierstrassKey key = new WeierstrassKey(curve, scalar);
            check(key, vector, refused);
            check(throughTheJca(key, scalar), vector, refused);
        }
    }

    private static EphemeralKey throughTheJca(EphemeralKey key, BigInteger scalar) throws Exception {
        boolean p256 = key.curve() == NamedCurve.SECP256R1;
        var curve = p256 ? SECObjectIdentifiers.secp256r1 : SECObjectIdentifiers.secp384r1;
        byte[] encodedPublic = new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), key.publicBytes())
                .getEncoded();
        KeyFactory factory = KeyFactory.getInstance("EC");
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(p256 ? "secp256r1" : "secp384r1"));
        PrivateKey privateKey = factory.generatePrivate(
                new ECPrivateKeySpec(scalar, parameters.getParameterSpec(ECParameterSpec.class)));
        return new JcaKey(key.curve(), NativeProvider.found().orElse(factory.getProvider()), encodedPublic, privateKey);
    }

    private static void check(EphemeralKey key, Vector vector, boolean refused) {
        try {
            byte[] secret = key.agree(vector.bytes("public"));
            if (refused) {
                fail("accepted %s", vector);
            }
            assertThat(secret).as(vector.toString()).isEqualTo(vector.bytes("shared"));
        } catch (InvalidPeerKey refusal) {
            assertThat(refused).as("%s: %s", vector, refusal).isTrue();
        }
    }
}
