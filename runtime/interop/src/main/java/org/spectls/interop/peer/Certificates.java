package org.spectls.interop.peer;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** What certificates say. */
public final class Certificates {
    private Certificates() {}

    /** The common name in a DER certificate; for people, if there is none. */
    public static String commonName(byte[] certificate) {
        try {
            X509Certificate parsed = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return new LdapName(parsed.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equals("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse("nameless");
        } catch (CertificateException | InvalidNameException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }
}
