package org.spectls.tls.engine;

import java.util.List;
import java.util.Optional;
import org.spectls.crypto.certificate.StapledStatus;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CertificateProblem;

/** Decides whether a peer's certificate is good. May be called on another thread than the engine's. */
public interface CertificateCheck {
    /**
     * Validates a server's chain, RFC 5280 section 6, the name, RFC 2818 section 3.1, and the stapled status, RFC 6960.
     *
     * @param chain DER, the peer's own first, at least one
     * @param name the host name or address that was asked for, if any
     * @param status what the server said of its certificate's status
     */
    Verdict checkServer(List<Bytes> chain, Optional<String> name, StapledStatus status);

    /**
     * Validates a client's chain.
     *
     * @param chain DER, the peer's own first, at least one
     */
    Verdict checkClient(List<Bytes> chain);

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
