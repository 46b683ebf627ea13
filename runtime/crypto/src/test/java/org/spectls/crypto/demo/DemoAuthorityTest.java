package org.spectls.crypto.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.PathValidator;
import org.spectls.crypto.certificate.Purpose;
import org.spectls.crypto.certificate.Verdict;
import org.spectls.crypto.store.Credentials;
import org.spectls.crypto.store.KeyStores;
import org.spectls.crypto.testing.SeededRandom;

class DemoAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final SecureRandom random = new SeededRandom(11);

    @ParameterizedTest
    @EnumSource
    void issuesWhatIsBelieved(KeyKind kind) {
        DemoAuthority authority = authority(kind);
        PathValidator validator = new PathValidator(authority.anchors());
        CertificateChain server = authority
                .issueServer(kind, List.of("localhost", "*.example.org", "127.0.0.1", "::1"))
                .chain();
        for (String host : List.of("localhost", "www.example.org", "127.0.0.1", "::1")) {
            assertThat(validator.validateServer(server, host, NOW))
                    .extracting(Verdict::kind)
                    .isEqualTo(Verdict.Kind.TRUSTED);
        }
        assertThat(validator
                        .validate(server, Purpose.CLIENT_AUTHENTICATION, NOW)
                        .kind())
                .isEqualTo(Verdict.Kind.WRONG_PURPOSE);
        CertificateChain client = authority.issueClient(kind, "alice").chain();
        assertThat(validator
                        .validate(client, Purpose.CLIENT_AUTHENTICATION, NOW)
                        .trusted())
                .isTrue();
    }

    @Test
    void livesAsLongAsTheClockSays() {
        DemoAuthority authority = authority(KeyKind.ECDSA_P256);
        CertificateChain chain =
                authority.issueServer(KeyKind.ECDSA_P256, List.of("a.test")).chain();
        PathValidator validator = new PathValidator(authority.anchors());
        assertThat(validator
                        .validateServer(chain, "a.test", NOW.plus(Duration.ofDays(7)))
                        .trusted())
                .isTrue();
        assertThat(validator
                        .validateServer(chain, "a.test", NOW.plus(Duration.ofDays(8)))
                        .kind())
                .isEqualTo(Verdict.Kind.EXPIRED);
        assertThat(validator
                        .validateServer(chain, "a.test", NOW.minus(Duration.ofDays(1)))
                        .kind())
                .isEqualTo(Verdict.Kind.NOT_YET_VALID);
    }

    @Test
    void onlyAnRsaKeyMayDecrypt() {
        DemoAuthority authority = authority(KeyKind.ECDSA_P256);
        assertThat(authority
                        .issueServer(KeyKind.RSA_2048, List.of("a.test"))
                        .chain()
                        .allows(CertificateChain.KeyUsage.KEY_ENCIPHERMENT))
                .isTrue();
        assertThat(authority
                        .issueServer(KeyKind.ECDSA_P256, List.of("a.test"))
                        .chain()
                        .allows(CertificateChain.KeyUsage.KEY_ENCIPHERMENT))
                .isFalse();
    }

    @Test
    void isWrittenAndReadBack(@TempDir Path folder) throws Exception {
        DemoAuthority authority = authority(KeyKind.ECDSA_P256);
        Credentials server = authority.issueServer(KeyKind.RSA_2048, List.of("localhost"));
        authority.write(folder.resolve("new"), "server", server);
        Path written = folder.resolve("new");
        Credentials read = Credentials.load(written.resolve("server.pem"), written.resolve("server.key"));
        assertThat(read.chain()).isEqualTo(server.chain());
        assertThat(read.privateKey()).isEqualTo(server.privateKey());
        assertThat(KeyStores.pemAnchors(written.resolve("ca.pem")).certificates())
                .containsExactly(authority.certificate());
    }

    private DemoAuthority authority(KeyKind kind) {
        return new DemoAuthority(kind, "SpecTLS demo CA", NOW, Duration.ofDays(7), random);
    }
}
