package org.spectls.crypto.certificate;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/** The certificates that are believed without proof: authorities, or a peer's own. Immutable. */
public final class TrustAnchors {
    private final Set<X509Certificate> certificates;
    private final Map<X500Principal, List<X509Certificate>> bySubject;

    private TrustAnchors(Set<X509Certificate> certificates) {
        this.certificates = certificates;
        this.bySubject = certificates.stream().collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
    }

    /** Trusts these. Their order is kept: what is sent of them is the same from run to run. */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        return new TrustAnchors(Collections.unmodifiableSet(new LinkedHashSet<>(certificates)));
    }

    /** All of them, in the order given. */
    public Set<X509Certificate> certificates() {
        return certificates;
    }

    /** The names of all of them, in DER, as a request for a client's certificate lists them (RFC 5246 section 7.4.4). */
    public List<byte[]> encodedNames() {
        return bySubject.keySet().stream().map(X500Principal::getEncoded).toList();
    }

    boolean contains(X509Certificate certificate) {
        return certificates.contains(certificate);
    }

    List<X509Certificate> named(X500Principal subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
