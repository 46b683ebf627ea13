package org.spectls.crypto.certificate;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What has been computed about certificates that are met again and again, as the JDK does in its own certificate
 * objects: the key made ready, and whose signature was found good. Both follow from the bytes alone, so that they stay
 * true; whether to trust is asked anew each time. Entries last as long as the JDK keeps the parsed certificate.
 */
final class KnownCertificates {
    private static final Map<X509Certificate, KnownCertificate> KNOWN =
            Collections.synchronizedMap(new WeakHashMap<>());

    private KnownCertificates() {}

    static KnownCertificate of(X509Certificate certificate) {
        return KNOWN.computeIfAbsent(certificate, found -> new KnownCertificate(found.getPublicKey()));
    }
}
