package org.spectls.crypto.certificate;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import org.spectls.crypto.certificate.Verdict.Kind;

/** Puts the JDK's reasons into our words. */
final class PathFailures {
    private PathFailures() {}

    static Verdict verdict(CertPathValidatorException failure, PathFinder.Path path) {
        int index = failure.getIndex();
        X509Certificate culprit = index >= 0 ? path.certificates().get(index) : path.anchor();
        String name = PathValidator.name(culprit);
        var reason = failure.getReason();
        if (reason instanceof BasicReason basic) {
            return switch (basic) {
                case EXPIRED -> expired(culprit);
                case NOT_YET_VALID -> notYetValid(culprit);
                case INVALID_SIGNATURE ->
                    new Verdict(
                            Kind.BAD_SIGNATURE,
                            name + " was not signed by " + PathValidator.name(path.issuerOf(Math.max(index, 0))));
                case REVOKED -> new Verdict(Kind.REVOKED, name + " was revoked");
                case ALGORITHM_CONSTRAINED ->
                    new Verdict(
                            Kind.WEAK_ALGORITHM,
                            name + " uses an algorithm that this JVM forbids: " + failure.getMessage());
                case UNDETERMINED_REVOCATION_STATUS, UNSPECIFIED ->
                    new Verdict(Kind.FORBIDDEN, name + ": " + failure.getMessage());
            };
        }
        if (reason instanceof PKIXReason pkix) {
            return switch (pkix) {
                case UNRECOGNIZED_CRIT_EXT ->
                    new Verdict(Kind.UNSUPPORTED, name + " has a critical extension that is not known here");
                case NOT_CA_CERT ->
                    new Verdict(Kind.FORBIDDEN, name + " issued a certificate, but is not an authority");
                case INVALID_KEY_USAGE ->
                    new Verdict(Kind.FORBIDDEN, name + " issued a certificate, but its key may not sign any");
                case PATH_TOO_LONG -> new Verdict(Kind.FORBIDDEN, name + " has more authorities below it than it may");
                case INVALID_NAME ->
                    new Verdict(Kind.FORBIDDEN, name + " has a name that its issuers may not vouch for");
                case NO_TRUST_ANCHOR -> new Verdict(Kind.UNKNOWN_CA, "no trust anchor vouches for " + name);
                case NAME_CHAINING, INVALID_POLICY -> new Verdict(Kind.FORBIDDEN, name + ": " + failure.getMessage());
            };
        }
        return new Verdict(Kind.FORBIDDEN, name + ": " + failure.getMessage());
    }

    static Verdict expired(X509Certificate certificate) {
        return new Verdict(
                Kind.EXPIRED,
                PathValidator.name(certificate) + " was valid until "
                        + certificate.getNotAfter().toInstant());
    }

    static Verdict notYetValid(X509Certificate certificate) {
        return new Verdict(
                Kind.NOT_YET_VALID,
                PathValidator.name(certificate) + " is valid from "
                        + certificate.getNotBefore().toInstant());
    }
}
