package org.spectls.interop.peer.gnutls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GnutlsOutputTest {
    @Test
    void readsAHandshake() {
        String output = """
                - Description: (TLS1.2-X.509)-(ECDHE-X25519)-(RSA-PSS-RSAE-SHA256)-(AES-128-CBC)-(SHA1)
                - Version: TLS1.2
                - Key Exchange: ECDHE-RSA
                - Server Signature: RSA-PSS-RSAE-SHA256
                - Cipher: AES-128-CBC
                - MAC: SHA1
                - Options: extended master secret, safe renegotiation, EtM,
                - Application protocol: http/1.1
                """;

        assertThat(GnutlsOutput.facts(output))
                .hasToString("version = TLS 1.2, suite = TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, group = x25519,"
                        + " signature scheme = rsa_pss_rsae_sha256, application protocol = http/1.1,"
                        + " extended master secret = yes, encrypt then mac = yes, secure renegotiation = yes,"
                        + " resumed = no, heartbeat = no");
    }
}
