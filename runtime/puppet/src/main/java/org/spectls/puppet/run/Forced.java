package org.spectls.puppet.run;

import java.util.List;
import java.util.Optional;
import org.spectls.crypto.certificate.StapledStatus;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.CertificateCheck;
import org.spectls.tls.protocol.wire.CertificateProblem;

/** What the operations of the tested side come to, where that is not left to them. Confined to one thread. */
public final class Forced {
    private Optional<CertificateProblem> server = Optional.empty();
    private Optional<CertificateProblem> client = Optional.empty();
    private boolean signs = true;
    private boolean findsSessions = true;

    /** False if there is no such operation or result. */
    boolean force(String operation, Optional<String> result) {
        Optional<CertificateProblem> problem = result.flatMap(name -> CertificateProblem.all().stream()
                .filter(row -> row.toString().equals(name))
                .findFirst());
        boolean known = result.isEmpty() || problem.isPresent();
        switch (operation) {
            case "validate_certificate" -> server = problem;
            case "validate_client" -> client = problem;
            case "sign" -> signs = false;
            case "find_session" -> findsSessions = false;
            default -> known = false;
        }
        return known;
    }

    /** Whether private keys sign. */
    public boolean signs() {
        return signs;
    }

    /** Whether sessions are found. */
    public boolean findsSessions() {
        return findsSessions;
    }

    /** A check that comes to what is forced, or else to what the real one does. */
    public CertificateCheck check(CertificateCheck real) {
        return new CertificateCheck() {
            @Override
            public Verdict checkServer(List<Bytes> chain, Optional<String> name, StapledStatus status) {
                return server.map(Forced::verdict).orElseGet(() -> real.checkServer(chain, name, status));
            }

            @Override
            public Verdict checkClient(List<Bytes> chain) {
                return client.map(Forced::verdict).orElseGet(() -> real.checkClient(chain));
            }
        };
    }

    private static CertificateCheck.Verdict verdict(CertificateProblem problem) {
        return new CertificateCheck.Verdict(Optional.of(problem), "forced: " + problem);
    }
}
