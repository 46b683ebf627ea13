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
            return new LdapName(parsed(certificate).getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equals("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse("nameless");
        } catch (IllegalArgumentException | InvalidNameException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    /**
     * A DER certificate.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static X509Certificate parsed(byte[] certificate) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
