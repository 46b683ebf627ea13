package org.spectls.tls.engine;

import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CertificateProblem;

/** Decides whether a peer's certificate is good. May be called on another thread than the engine's. */
@FunctionalInterface
public interface CertificateCheck {
    /**
     * Validates a chain, RFC 5280 section 6, and the name, RFC 2818 section 3.1.
     *
     * @param chain DER, the peer's own first, at least one
     * @param name the host name or address that was asked for, if any
     */
    Verdict check(List<Bytes> chain, Optional<String> name);

    /**
     * What a check came to.
     *
     * @param problem absent when the certificate is good
     * @param explanation for a person; empty when all is well
     */
    record Verdict(Optional<CertificateProblem> problem, String explanation) {
        /** The certificate is good. */
        public static final Verdict GOOD = new Verdict(Optional.empty(), "");
    }
}
