package org.spectls.crypto.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the ways from a peer's certificate to a trust anchor, by name. What the peer sent need not be in order, and
 * may hold certificates that are of no use: servers in the wild do both.
 */
final class PathFinder {
    /** Certificates below the anchor. Real ones have two or three. */
    private static final int LONGEST_PATH = 10;

    /** Against chains made to be searched for ever. */
    private static final int MOST_PATHS = 16;

    private final TrustAnchors anchors;
    private final List<X509Certificate> sent;
    private final List<Path> found = new ArrayList<>();
    private final List<X509Certificate> soFar = new ArrayList<>();
    private int steps;

    /**
     * One way.
     *
     * @param certificates the peer's own first, the anchor not among them
     */
    record Path(List<X509Certificate> certificates, X509Certificate anchor) {
        X509Certificate issuerOf(int index) {
            return index + 1 < certificates.size() ? certificates.get(index + 1) : anchor;
        }
    }

    static List<Path> find(CertificateChain chain, TrustAnchors anchors) {
        PathFinder finder = new PathFinder(chain, anchors);
        finder.climb(chain.leaf());
        return finder.found;
    }

    private PathFinder(CertificateChain chain, TrustAnchors anchors) {
        this.anchors = anchors;
        this.sent = chain.certificates();
    }

    private void climb(X509Certificate certificate) {
        if (soFar.size() == LONGEST_PATH || ++steps > 10 * MOST_PATHS) {
            return;
        }
        soFar.add(certificate);
        for (X509Certificate anchor : anchors.named(certificate.getIssuerX500Principal())) {
            if (found.size() < MOST_PATHS) {
                found.add(new Path(List.copyOf(soFar), anchor));
            }
        }
        for (X509Certificate issuer : sent) {
            if (found.size() < MOST_PATHS
                    && issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                    && !soFar.contains(issuer)
                    && !anchors.contains(issuer)) {
                climb(issuer);
            }
        }
        soFar.remove(soFar.size() - 1);
    }
}
