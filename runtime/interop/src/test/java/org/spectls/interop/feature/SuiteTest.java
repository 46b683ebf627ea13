package org.spectls.interop.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteTest {
    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, ECDHE_ECDSA, AES_128_GCM_SHA256, ECDSA",
        "TLS_RSA_WITH_AES_128_CCM_8, RSA, AES_128_CCM_8, RSA",
        "TLS_PSK_DHE_WITH_AES_128_CCM_8, DHE_PSK, AES_128_CCM_8, NONE",
        "TLS_RSA_PSK_WITH_NULL_SHA, RSA_PSK, NULL_SHA, RSA",
        "TLS_DH_anon_WITH_AES_128_CBC_SHA, DH_anon, AES_128_CBC_SHA, NONE"
    })
    void knowsItsParts(String name, String keyExchange, String protection, CertificateType certificate) {
        Suite suite = Suite.named(name);

        assertThat(suite.keyExchange()).isEqualTo(keyExchange);
        assertThat(suite.protection()).isEqualTo(protection);
        assertThat(suite.certificate()).isEqualTo(certificate);
    }

    @Test
    void isFoundByCodeAndByOtherNames() {
        Suite suite = Suite.named("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

        assertThat(suite.code()).isEqualTo(0xCCA8);
        assertThat(Suite.of(0xCCA8)).isEqualTo(Optional.of(suite));
        assertThat(Suite.by(Suite::openssl, "ECDHE-RSA-CHACHA20-POLY1305")).isEqualTo(Optional.of(suite));
    }

    @Test
    void refusesNamesThatNobodyHas() {
        assertThatThrownBy(() -> Suite.named("TLS_NOTHING")).hasMessage("no such cipher suite: TLS_NOTHING");
    }
}
