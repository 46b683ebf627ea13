package org.spectls.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.testing.SharedData;
import org.spectls.crypto.testing.SharedData.Vector;

class SignatureWycheproofTest {
    @ParameterizedTest
    @CsvSource({
        "ecdsa_secp256r1_sha256_test.json, EC, ECDSA_SHA256",
        "ecdsa_secp384r1_sha384_test.json, EC, ECDSA_SHA384",
        "ecdsa_secp521r1_sha512_test.json, EC, ECDSA_SHA512",
        "rsa_signature_2048_sha256_test.json, RSA, RSA_PKCS1_SHA256",
        "rsa_signature_2048_sha384_test.json, RSA, RSA_PKCS1_SHA384",
        "rsa_signature_2048_sha512_test.json, RSA, RSA_PKCS1_SHA512",
        "rsa_pss_2048_sha256_mgf1_32_test.json, RSA, RSA_PSS_SHA256",
        "ed25519_test.json, EdDSA, ED25519",
        "ed448_test.json, EdDSA, ED448",
    })
    void agrees(String file, String keyAlgorithm, SignatureAlgorithm algorithm) throws Exception {
        KeyFactory factory = KeyFactory.getInstance(keyAlgorithm);
        for (Vector vector : SharedData.wycheproof(file)) {
            byte[] der = SharedData.hex(vector.group().get("publicKeyDer"));
            VerifyingKey key = VerifyingKey.of(factory.generatePublic(new X509EncodedKeySpec(der)));
            boolean verified = key.verify(algorithm, vector.bytes("sig"), vector.bytes("msg"));
            // "acceptable" are signatures over a DigestInfo without its NULL, which RFC 8017 lets us refuse or not.
            if (!vector.expects("acceptable")) {
                assertThat(verified).as(vector.toString()).isEqualTo(vector.expects("valid"));
            }
        }
    }

    /** The same numbers in a key that is for this padding only. */
    @Test
    void agreesOnKeysForPssOnly() throws Exception {
        for (Vector vector : SharedData.wycheproof("rsa_pss_2048_sha256_mgf1_32_test.json")) {
            SubjectPublicKeyInfo general = SubjectPublicKeyInfo.getInstance(
                    SharedData.hex(vector.group().get("publicKeyDer")));
            byte[] der = new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS), general.parsePublicKey())
                    .getEncoded();
            VerifyingKey key =
                    VerifyingKey.of(KeyFactory.getInstance("RSASSA-PSS").generatePublic(new X509EncodedKeySpec(der)));
            assertThat(key.verify(SignatureAlgorithm.RSA_PSS_PSS_SHA256, vector.bytes("sig"), vector.bytes("msg")))
                    .as(vector.toString())
                    .isEqualTo(vector.expects("valid"));
        }
    }
}
