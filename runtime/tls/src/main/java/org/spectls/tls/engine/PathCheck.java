package org.spectls.tls.engine;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spectls.crypto.certificate.BadCertificateException;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.PathValidator;
import org.spectls.crypto.certificate.Purpose;
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
        this.validator = new PathValidator(anchors);
        this.clock = clock;
    }

    @Override
    public Verdict check(List<Bytes> encoded, Optional<String> name) {
        return verdict(validate(encoded, name));
    }

    private org.spectls.crypto.certificate.Verdict validate(List<Bytes> encoded, Optional<String> name) {
        try {
            CertificateChain chain =
                    CertificateChain.parse(encoded.stream().map(Bytes::toArray).toList());
            return name.isPresent()
                    ? validator.validateServer(chain, name.get(), clock.get())
                    : validator.validate(chain, Purpose.SERVER_AUTHENTICATION, clock.get());
        } catch (BadCertificateException bad) {
            return bad.verdict();
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
