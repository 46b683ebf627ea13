package org.spectls.interop.feature;

import java.util.Locale;

/** What kind of key a certificate holds; {@code NONE}: there is no certificate. */
public enum CertificateType {
    NONE,
    RSA,
    ECDSA;

    /** The name of files and aliases. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
