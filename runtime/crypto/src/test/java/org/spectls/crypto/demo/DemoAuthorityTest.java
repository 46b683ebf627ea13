package org.spectls.crypto.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @ParameterizedTest
    @EnumSource
    void isWrittenAndReadBack(KeyKind kind, @TempDir Path folder) throws Exception {
        DemoAuthority authority = authority(kind);
        Credentials server = authority.issueServer(kind, List.of("localhost"));
        authority.write(folder.resolve("new"), "server", server);
        Path written = folder.resolve("new");
        Credentials read = Credentials.load(written.resolve("server.pem"), written.resolve("server.key"));
        assertThat(read.chain()).isEqualTo(server.chain());
        assertThat(read.privateKey().getAlgorithm())
                .isEqualTo(server.privateKey().getAlgorithm());
        assertThat(KeyStores.pemAnchors(written.resolve("ca.pem")).certificates())
                .containsExactly(authority.certificate());
    }

    @ParameterizedTest
    @EnumSource
    void anIntermediateAuthorityIssuesChains(KeyKind kind) {
        DemoAuthority root = authority(KeyKind.ECDSA_P256);
        DemoAuthority lower = root.intermediate(kind, "lower").intermediate(KeyKind.ECDSA_P256, "lowest");
        CertificateChain chain =
                lower.issueServer(KeyKind.ECDSA_P256, List.of("a.test")).chain();
        assertThat(chain.certificates())
                .hasSize(3)
                .contains(lower.certificate())
                .doesNotContain(root.certificate());
        assertThat(lower.anchors().certificates()).containsExactly(root.certificate());
        assertThat(new PathValidator(root.anchors())
                        .validateServer(chain, "a.test", NOW)
                        .trusted())
                .isTrue();
    }

    /** The JDK's own check reads them too. */
    @ParameterizedTest
    @EnumSource
    void revokesByList(KeyKind kind) throws Exception {
        DemoAuthority authority = authority(kind);
        X509Certificate good = leaf(authority);
        X509Certificate bad = leaf(authority);
        X509CRL list = (X509CRL)
                CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(authority.crl(bad)));
        list.verify(authority.certificate().getPublicKey());
        assertThat(list.isRevoked(bad)).isTrue();
        assertThat(list.isRevoked(good)).isFalse();
        assertThat(list.getNextUpdate().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @EnumSource
    void answersForAStatus(DemoResponder.Status status) throws Exception {
        DemoAuthority authority = authority(KeyKind.ECDSA_P256);
        X509Certificate certificate = leaf(authority);
        for (DemoResponder responder :
                List.of(authority.responder(), authority.delegatedResponder(KeyKind.RSA_2048, "ocsp"))) {
            byte[] answer = responder.respond(certificate, status, NOW, NOW.plusSeconds(60));
            assertThat(jdkStatus(authority, certificate, responder, answer)).isEqualTo(status);
        }
    }

    private static DemoResponder.Status jdkStatus(
            DemoAuthority authority, X509Certificate certificate, DemoResponder responder, byte[] answer)
            throws Exception {
        var checker =
                (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
        checker.setOcspResponses(Map.of(certificate, answer));
        checker.setOptions(Set.of(PKIXRevocationChecker.Option.NO_FALLBACK));
        checker.setOcspResponder(URI.create("http://localhost:1"));
        checker.setOcspResponderCert(responder.certificate());
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
        parameters.addCertPathChecker(checker);
        parameters.setDate(Date.from(NOW.plusSeconds(1)));
        try {
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
            return DemoResponder.Status.GOOD;
        } catch (CertPathValidatorException refusal) {
            if (refusal.getReason() == CertPathValidatorException.BasicReason.REVOKED) {
                return DemoResponder.Status.REVOKED;
            }
            assertThat(refusal).hasMessageContaining("unknown");
            return DemoResponder.Status.UNKNOWN;
        }
    }

    private static X509Certificate leaf(DemoAuthority authority) {
        return authority
                .issueServer(KeyKind.ECDSA_P256, List.of("a.test"))
                .chain()
                .leaf();
    }

    private DemoAuthority authority(KeyKind kind) {
        return new DemoAuthority(kind, "SpecTLS demo CA", NOW, Duration.ofDays(7), random);
    }
}
