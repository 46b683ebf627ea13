package org.spectls.interop.peer.gnutls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Features;
import org.spectls.interop.feature.Side;

class PriorityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version.tls12 | NORMAL:-VERS-ALL:+VERS-TLS1.2",
                "suite.ecdhe-rsa-aes-256-cbc-sha384 | NONE:+COMP-NULL:+CTYPE-X.509:+ECDHE-RSA:+AES-256-CBC:+SHA384"
                        + ":+GROUP-ALL:+SIGN-ALL:+VERS-TLS1.2",
                "suite.rsa-aes-128-ccm-8 | NONE:+COMP-NULL:+CTYPE-X.509:+RSA:+AES-128-CCM-8:+AEAD"
                        + ":+GROUP-ALL:+SIGN-ALL:+VERS-TLS1.2",
                "suite.rsa-3des-ede-cbc-sha | NONE:+COMP-NULL:+CTYPE-X.509:+RSA:+3DES-CBC:+SHA1"
                        + ":+GROUP-ALL:+SIGN-ALL:+VERS-TLS1.2",
                "group.secp384r1 | NONE:+COMP-NULL:+CTYPE-X.509:+ECDHE-RSA:+AES-128-GCM:+AEAD:+SIGN-ALL:+VERS-TLS1.2"
                        + ":-GROUP-ALL:+GROUP-SECP384R1",
                "ems.off | NORMAL:-VERS-ALL:+VERS-TLS1.2:%NO_SESSION_HASH",
                "signature.rsa-pss-pss-sha256 | NONE:+COMP-NULL:+CTYPE-X.509:+ECDHE-RSA:+AES-128-GCM:+AEAD:+GROUP-ALL"
                        + ":+VERS-TLS1.2:-SIGN-ALL:+SIGN-RSA-PSS-SHA256",
                "signature.ed448 | NONE:+COMP-NULL:+CTYPE-X.509:+ECDHE-ECDSA:+AES-128-GCM:+AEAD:+GROUP-ALL"
                        + ":+VERS-TLS1.2:-SIGN-ALL:+SIGN-EDDSA-ED448",
                "downgrade.fallback-scsv | NONE:+COMP-NULL:+CTYPE-X.509:+ECDHE-ECDSA:+AES-128-CBC:+SHA1:+GROUP-ALL"
                        + ":+SIGN-ALL:+VERS-TLS1.1:%FALLBACK_SCSV"
            })
    void saysWhatAProfileSays(String id, String priority) {
        Feature feature = Features.all().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(Priority.of(feature.profile(), Side.CLIENT)).isEqualTo(priority);
    }
}
