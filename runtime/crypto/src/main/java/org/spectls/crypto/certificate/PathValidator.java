package org.spectls.crypto.certificate;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether to believe a chain (RFC 5280 section 6). The JDK's path validation does the work: names, validity,
 * basic constraints, path length, key usage, policies, name constraints, critical extensions. Only the signatures are
 * checked by our own faster means, and weak algorithms and wrong purposes are refused on top. Safe for any thread.
 */
public final class PathValidator {
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    private final TrustAnchors anchors;
    private final Revocation revocation;

    /** Believes what leads to one of these. */
    public PathValidator(TrustAnchors anchors) {
        this(anchors, Revocation.DEFAULT);
    }

    /** Believes what leads to one of these and was not revoked. */
    public PathValidator(TrustAnchors anchors, Revocation revocation) {
        this.anchors = anchors;
        this.revocation = revocation;
    }

    /** {@link #validate(CertificateChain, Purpose, StapledStatus, Instant)} for a peer that was not asked for a status. */
    public Verdict validate(CertificateChain chain, Purpose purpose, Instant now) {
        return validate(chain, purpose, StapledStatus.NOT_REQUESTED, now);
    }

    /**
     * Whether the chain leads to a trust anchor, each certificate in it is what it has to be, and none was revoked. A
     * peer's own certificate among the anchors is believed whatever anybody says about its status.
     */
    public Verdict validate(CertificateChain chain, Purpose purpose, StapledStatus staple, Instant now) {
        if (anchors.contains(chain.leaf())) {
            return pinned(chain.leaf(), purpose, now);
        }
        Optional<Verdict> first = Optional.empty();
        for (PathFinder.Path path : PathFinder.find(chain, anchors)) {
            Verdict verdict = validate(path, purpose, staple, now);
            if (verdict.trusted()) {
                return verdict;
            }
            first = first.or(() -> Optional.of(verdict));
        }
        return first.orElseGet(() -> new Verdict(
                Verdict.Kind.UNKNOWN_CA,
                "no trust anchor vouches for " + name(chain.leaf()) + ", issued by "
                        + chain.leaf().getIssuerX500Principal().getName()));
    }

    /** {@link #validateServer(CertificateChain, String, StapledStatus, Instant)} for a server not asked for a status. */
    public Verdict validateServer(CertificateChain chain, String host, Instant now) {
        return validateServer(chain, host, StapledStatus.NOT_REQUESTED, now);
    }

    /** {@link #validate} for a server's chain, and whether it is the server that was asked for. */
    public Verdict validateServer(CertificateChain chain, String host, StapledStatus staple, Instant now) {
        Verdict verdict = validate(chain, Purpose.SERVER_AUTHENTICATION, staple, now);
        return verdict.trusted() ? HostNames.match(chain.leaf(), host) : verdict;
    }

    /** A peer's own certificate among the anchors needs nobody to vouch for it. */
    private static Verdict pinned(X509Certificate certificate, Purpose purpose, Instant now) {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            return PathFailures.expired(certificate);
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return PathFailures.notYetValid(certificate);
        }
        return Strength.weakKey(certificate.getPublicKey())
                .map(weakness -> weak(certificate, weakness))
                .orElseGet(() -> checkPurpose(certificate, purpose));
    }

    private Verdict validate(PathFinder.Path path, Purpose purpose, StapledStatus staple, Instant now) {
        for (X509Certificate certificate : path.certificates()) {
            Optional<String> weakness = Strength.weakness(certificate);
            if (weakness.isPresent()) {
                return weak(certificate, weakness.get());
            }
        }
        Verdict verdict = runPkix(path, now);
        for (X509Certificate certificate : path.certificates()) {
            if (!verdict.trusted()) {
                break;
            }
            verdict = checkPurpose(certificate, purpose);
        }
        return verdict.trusted() ? revocation.check(path, staple, now) : verdict;
    }

    @SuppressWarnings("JavaUtilDate") // The JDK's interface.
    private static Verdict runPkix(PathFinder.Path path, Instant now) {
        List<X509Certificate> issued = new ArrayList<>(path.certificates().size());
        for (int i = 0; i < path.certificates().size(); i++) {
            issued.add(new IssuedCertificate(path.certificates().get(i), path.issuerOf(i)));
        }
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(path.anchor(), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(issued), parameters);
            return Verdict.TRUSTED;
        } catch (CertPathValidatorException failure) {
            return PathFailures.verdict(failure, path);
        } catch (InvalidAlgorithmParameterException unusable) {
            return new Verdict(
                    Verdict.Kind.UNKNOWN_CA,
                    name(path.anchor()) + " cannot be a trust anchor: " + unusable.getMessage());
        } catch (GeneralSecurityException unusable) {
            return new Verdict(Verdict.Kind.BAD_ENCODING, "the chain cannot be read: " + unusable.getMessage());
        }
    }

    private static Verdict checkPurpose(X509Certificate certificate, Purpose purpose) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            if (purposes == null || purposes.contains(purpose.oid()) || purposes.contains(ANY_PURPOSE)) {
                return Verdict.TRUSTED;
            }
            return new Verdict(Verdict.Kind.WRONG_PURPOSE, name(certificate) + " may not be used " + purpose.text());
        } catch (CertificateParsingException malformed) {
            return new Verdict(Verdict.Kind.BAD_ENCODING, name(certificate) + " has a malformed list of purposes");
        }
    }

    private static Verdict weak(X509Certificate certificate, String weakness) {
        return new Verdict(Verdict.Kind.WEAK_ALGORITHM, name(certificate) + " " + weakness);
    }

    static String name(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        return "the certificate of " + (subject.isEmpty() ? "(no name)" : subject);
    }
}
