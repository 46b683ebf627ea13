package org.spectls.crypto.candidates;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.spectls.crypto.candidates.Candidate.Operation;
import org.spectls.crypto.candidates.Candidate.Source;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.PathValidator;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;

/** Parsing and validating a chain that was met before, as most are: the JDK keeps what it has parsed and verified. */
final class CertificateCandidates {
    private CertificateCandidates() {}

    static List<Candidate> all() {
        return List.of(
                new Candidate("certificate path, ECDSA, met before", Source.JDK, CertificateCandidates::jdk),
                new Candidate("certificate path, ECDSA, met before", Source.SPECTLS, CertificateCandidates::ours));
    }

    private static Operation jdk() throws Exception {
        DemoAuthority authority = authority();
        byte[] leaf = leaf(authority);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        Set<TrustAnchor> anchors = Set.of(new TrustAnchor(authority.certificate(), null));
        return () -> {
            var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(leaf));
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            return CertPathValidator.getInstance("PKIX")
                    .validate(factory.generateCertPath(List.of(certificate)), parameters);
        };
    }

    private static Operation ours() {
        DemoAuthority authority = authority();
        List<byte[]> chain = List.of(leaf(authority));
        PathValidator validator = new PathValidator(authority.anchors());
        return () -> validator.validateServer(CertificateChain.parse(chain), "localhost", Instant.now());
    }

    private static DemoAuthority authority() {
        return new DemoAuthority(
                KeyKind.ECDSA_P256, "benchmark", Instant.now(), Duration.ofDays(1), new SecureRandom());
    }

    private static byte[] leaf(DemoAuthority authority) {
        return authority
                .issueServer(KeyKind.ECDSA_P256, List.of("localhost"))
                .chain()
                .encoded()
                .get(0);
    }
}
