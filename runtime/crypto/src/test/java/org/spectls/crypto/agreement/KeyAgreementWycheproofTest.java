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
import java.util.Locale;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.provider.NativeProvider;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;

class KeyAgreementWycheproofTest {
    @ParameterizedTest
    @CsvSource({"x25519_test.json, X25519", "x448_test.json, X448"})
    void agreesOnMontgomeryCurves(String file, NamedCurve curve) {
        for (Vector vector : SharedData.wycheproof(file)) {
            boolean refused = vector.hasFlag("ZeroSharedSecret") || vector.hasFlag("PublicKeyTooLong");
            check(new MontgomeryKey(curve, vector.bytes("private")), vector, refused);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ecdh_secp256r1_ecpoint_test.json, SECP256R1",
        "ecdh_secp384r1_ecpoint_test.json, SECP384R1",
        "ecdh_secp521r1_ecpoint_test.json, SECP521R1",
    })
    void agreesOnPrimeCurves(String file, NamedCurve curve) throws Exception {
        for (Vector vector : SharedData.wycheproof(file)) {
            BigInteger scalar = new BigInteger(1, vector.bytes("private"));
            boolean refused = vector.expects("invalid") || vector.hasFlag("CompressedPoint");
            WeierstrassKey key = new WeierstrassKey(curve, scalar);
            check(key, vector, refused);
            check(throughTheJca(curve, key, scalar), vector, refused);
        }
    }

    private static EphemeralKey throughTheJca(NamedCurve curve, EphemeralKey key, BigInteger scalar) throws Exception {
        String name = curve.name().toLowerCase(Locale.ROOT);
        byte[] encodedPublic = new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECNamedCurves.getOID(name)),
                        key.publicBytes())
                .getEncoded();
        KeyFactory factory = KeyFactory.getInstance("EC");
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(name));
        PrivateKey privateKey = factory.generatePrivate(
                new ECPrivateKeySpec(scalar, parameters.getParameterSpec(ECParameterSpec.class)));
        return new JcaKey(curve, NativeProvider.found().orElse(factory.getProvider()), encodedPublic, privateKey);
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
