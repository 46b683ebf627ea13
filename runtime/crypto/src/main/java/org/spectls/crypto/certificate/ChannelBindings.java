package org.spectls.crypto.certificate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.spectls.crypto.hash.HashAlgorithm;

/** Ties what happens on top of a connection to the connection (RFC 5929). Stateless, safe for any thread. */
public final class ChannelBindings {
    private ChannelBindings() {}

    /**
     * The data of {@code tls-server-end-point}: the hash of the server's certificate, made with the hash of the
     * certificate's own signature, or SHA-256 where that is MD5 or SHA-1 (RFC 5929 section 4.1).
     *
     * @return nothing where the RFC leaves it undefined: the signature has no hash of its own, as with EdDSA, or one
     *     that is not known here
     */
    public static Optional<byte[]> serverEndPoint(X509Certificate certificate) {
        return hashOf(certificate).map(hash -> {
            try {
                return hash.digest(certificate.getEncoded());
            } catch (CertificateEncodingException impossible) {
                throw new IllegalStateException("a certificate without encoding", impossible);
            }
        });
    }

    private static Optional<HashAlgorithm> hashOf(X509Certificate certificate) {
        if (certificate.getSigAlgOID().equals(CertificateSignatures.MD5_WITH_RSA)) {
            return Optional.of(HashAlgorithm.SHA256);
        }
        return CertificateSignatures.hash(certificate.getSigAlgOID(), certificate.getSigAlgParams())
                .map(hash -> hash == HashAlgorithm.SHA1 ? HashAlgorithm.SHA256 : hash);
    }
}
