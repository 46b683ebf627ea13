package org.spectls.interop.peer.openssl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.spectls.interop.feature.Facts;

class SessionParametersTest {
    private static final String FORMAT_1 = "020101";
    private static final String TLS12_ECDHE_RSA_AES_256_GCM = "02020303" + "0402C030";
    private static final String FLAGS_EXTENDED = "AD03020101";
    private static final String GROUP_X25519 = "B30302011D";

    @Test
    void readsASession() {
        Facts facts = SessionParameters.add(
                Facts.NONE, printed(FORMAT_1 + TLS12_ECDHE_RSA_AES_256_GCM + FLAGS_EXTENDED + GROUP_X25519));

        assertThat(facts)
                .hasToString("version = TLS 1.2, suite = TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, group = x25519,"
                        + " extended master secret = yes");
    }

    @Test
    void readsLongPartsAndMissingOnes() {
        String certificate = "A3820100" + "00".repeat(256);

        Facts facts = SessionParameters.add(Facts.NONE, printed(FORMAT_1 + TLS12_ECDHE_RSA_AES_256_GCM + certificate));

        assertThat(facts)
                .hasToString("version = TLS 1.2, suite = TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,"
                        + " extended master secret = no");
    }

    @Test
    void readsNothingWhereThereIsNone() {
        assertThat(SessionParameters.add(Facts.NONE, "ERROR")).isEqualTo(Facts.NONE);
    }

    private static String printed(String parts) {
        int length = parts.length() / 2;
        String header = length < 128 ? String.format("30%02X", length) : String.format("3082%04X", length);
        return "-----BEGIN SSL SESSION PARAMETERS-----\n"
                + Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(header + parts))
                + "\n-----END SSL SESSION PARAMETERS-----\n";
    }
}
