package org.spectls.interop.peer.gnutls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Features;
import org.spectls.interop.feature.Profile;

class GnutlsOutputTest {
    @Test
    void readsWhyAHandshakeWasRefused() {
        assertThat(GnutlsOutput.alert("*** Received alert [86]: Inappropriate fallback\n"))
                .isEqualTo(Optional.of("inappropriate_fallback"));
        assertThat(GnutlsOutput.alert("Error in handshake: A connection with inappropriate fallback was attempted.\n"))
                .isEqualTo(Optional.of("inappropriate_fallback"));
        assertThat(GnutlsOutput.alert("Error in handshake: Out of luck\n")).isEqualTo(Optional.of("Out of luck"));
    }

    @Test
    void readsBindingsAndKeyingMaterial() {
        String output = """
                - Channel bindings
                 - 'tls-unique': 7ecd29
                 - 'tls-server-end-point': d13471
                 - 'tls-exporter': a3182f
                - Key material: d151af
                """;

        assertThat(GnutlsOutput.facts(output).get(Fact.TLS_UNIQUE)).isEqualTo(Optional.of("7ecd29"));
        assertThat(GnutlsOutput.facts(output).get(Fact.TLS_SERVER_END_POINT)).isEqualTo(Optional.of("d13471"));
        assertThat(GnutlsOutput.facts(output).get(Fact.EXPORTED)).isEqualTo(Optional.of("d151af"));
    }

    @Test
    void knowsWhenAllIsSaid() {
        Profile plain = profile("alpn");
        assertThat(GnutlsOutput.complete("- Channel bindings\n - 'tls-unique': 7e\n", plain))
                .isFalse();
        assertThat(GnutlsOutput.complete(" - 'tls-exporter': not available\n", plain))
                .isTrue();
        assertThat(GnutlsOutput.complete(" - 'tls-exporter': a3\n", profile("export")))
                .isFalse();
        assertThat(GnutlsOutput.complete("- Key material: d1\n", profile("export")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA-PSS-RSAE-SHA384, rsa_pss_rsae_sha384",
        "RSA-PSS-SHA256, rsa_pss_pss_sha256",
        "RSA-SHA512, rsa_pkcs1_sha512",
        "ECDSA-SHA512, ecdsa_secp521r1_sha512",
        "EdDSA-Ed25519, ed25519"
    })
    void knowsSchemes(String printed, String name) {
        assertThat(GnutlsOutput.facts("- Server Signature: " + printed + "\n").get(Fact.SIGNATURE_SCHEME))
                .isEqualTo(Optional.of(name));
    }

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

    private static Profile profile(String id) {
        return Features.all().stream()
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .orElseThrow()
                .profile();
    }
}
