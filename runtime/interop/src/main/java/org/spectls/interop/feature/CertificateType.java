package org.spectls.interop.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of key a certificate holds; {@code NONE}: there is no certificate. */
public enum CertificateType {
    NONE("none", "none", Optional.empty()),
    RSA("rsa", "RSA", Optional.empty()),
    ECDSA("ecdsa", "ECDSA on secp256r1", Optional.empty()),
    ECDSA_P384("ecdsa384", "ECDSA on secp384r1", Optional.empty()),
    ECDSA_P521("ecdsa521", "ECDSA on secp521r1", Optional.empty()),
    ED25519("ed25519", "Ed25519", Optional.of("ed25519")),
    ED448("ed448", "Ed448", Optional.of("ed448")),
    /** For RSASSA-PSS and nothing else. RFC 4055 section 1.2. */
    RSA_PSS("rsapss", "RSASSA-PSS", Optional.empty());

    private final String id;
    private final String title;
    private final Optional<String> scheme;

    CertificateType(String id, String title, Optional<String> scheme) {
        this.id = id;
        this.title = title;
        this.scheme = scheme;
    }

    /** Those that there are certificates of. */
    public static List<CertificateType> real() {
        return Arrays.stream(values()).filter(type -> type != NONE).toList();
    }

    /** The name of files and aliases: letters and digits. */
    public String id() {
        return id;
    }

    /** The signature scheme, if such a key has only one in TLS 1.2. */
    public Optional<String> scheme() {
        return scheme;
    }

    /** Whether suites with RSA in their names go with it, and not those with ECDSA. RFC 8422 section 5.10. */
    public boolean rsa() {
        return this == RSA || this == RSA_PSS;
    }

    /** For people. */
    @Override
    public String toString() {
        return title;
    }
}
