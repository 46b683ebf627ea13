package org.spectls.tls.engine;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.spectls.crypto.certificate.BadCertificateException;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.PathValidator;
import org.spectls.crypto.certificate.Purpose;
import org.spectls.crypto.certificate.Revocation;
import org.spectls.crypto.certificate.StapledStatus;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.certificate.Verdict.Kind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CertificateProblem;

/** Trusts what leads to one of its anchors, RFC 5280 section 6, and is for the host that was asked for. */
public final class PathCheck implements CertificateCheck {
    private static final Map<Kind, CertificateProblem> PROBLEMS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.UNKNOWN_CA, CertificateProblem.UNTRUSTED),
            Map.entry(Kind.EXPIRED, CertificateProblem.EXPIRED),
            Map.entry(Kind.NOT_YET_VALID, CertificateProblem.EXPIRED),
            Map.entry(Kind.BAD_SIGNATURE, CertificateProblem.CORRUPT),
            Map.entry(Kind.REVOKED, CertificateProblem.REVOKED),
            Map.entry(Kind.BAD_STATUS_RESPONSE, CertificateProblem.BAD_STATUS),
            Map.entry(Kind.STATUS_REQUIRED, CertificateProblem.BAD_STATUS),
            Map.entry(Kind.FORBIDDEN, CertificateProblem.UNACCEPTABLE),
            Map.entry(Kind.WRONG_PURPOSE, CertificateProblem.UNSUPPORTED),
            Map.entry(Kind.WEAK_ALGORITHM, CertificateProblem.UNSUPPORTED),
            Map.entry(Kind.HOSTNAME_MISMATCH, CertificateProblem.WRONG_NAME),
            Map.entry(Kind.UNSUPPORTED, CertificateProblem.UNSUPPORTED),
            Map.entry(Kind.BAD_ENCODING, CertificateProblem.CORRUPT)));

    private final PathValidator validator;
    private final Supplier<Instant> clock;

    /** @param clock today's date, for the certificates' validity */
    public PathCheck(TrustAnchors anchors, Supplier<Instant> clock) {
        this(anchors, Revocation.DEFAULT, clock);
    }

    /**
     * Minds revocation lists too.
     *
     * @param revocation what is known of revoked certificates, and whether their status has to be known
     * @param clock today's date, for the certificates' validity
     */
    public PathCheck(TrustAnchors anchors, Revocation revocation, Supplier<Instant> clock) {
        this.validator = new PathValidator(anchors, revocation);
        this.clock = clock;
    }

    @Override
    public Verdict checkServer(List<Bytes> encoded, Optional<String> name, StapledStatus status) {
        return verdict(
                encoded,
                chain -> name.isPresent()
                        ? validator.validateServer(chain, name.get(), status, clock.get())
                        : validator.validate(chain, Purpose.SERVER_AUTHENTICATION, status, clock.get()));
    }

    @Override
    public Verdict checkClient(List<Bytes> encoded) {
        return verdict(encoded, chain -> validator.validate(chain, Purpose.CLIENT_AUTHENTICATION, clock.get()));
    }

    private static Verdict verdict(
            List<Bytes> encoded, Function<CertificateChain, org.spectls.crypto.certificate.Verdict> validation) {
        try {
            return verdict(validation.apply(
                    CertificateChain.parse(encoded.stream().map(Bytes::toArray).toList())));
        } catch (BadCertificateException bad) {
            return verdict(bad.verdict());
        }
    }

    private static Verdict verdict(org.spectls.crypto.certificate.Verdict verdict) {
        return verdict.trusted()
                ? Verdict.GOOD
                : new Verdict(
                        Optional.of(PROBLEMS.getOrDefault(verdict.kind(), CertificateProblem.UNACCEPTABLE)),
                        verdict.explanation());
    }
}
