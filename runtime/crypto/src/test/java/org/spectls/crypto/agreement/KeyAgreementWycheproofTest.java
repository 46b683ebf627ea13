package org.spectls.crypto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void agreesOnPrimeCurves(String file, NamedCurve curve) {
        for (Vector vector : SharedData.wycheproof(file)) {
            EphemeralKey key = new WeierstrassKey(curve, new BigInteger(1, vector.bytes("private")));
            check(key, vector, vector.expects("invalid") || vector.hasFlag("CompressedPoint"));
        }
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
