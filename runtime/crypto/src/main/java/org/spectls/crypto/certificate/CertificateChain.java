package org.spectls.crypto.certificate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.signature.VerifyingKey;

/**
 * Certificates in the order in which they travel, the owner's own first (RFC 5246 section 7.4.2). Immutable.
 *
 * @param certificates at least one
 */
public record CertificateChain(List<X509Certificate> certificates) {
    /** What a key may be used for, by the bits of RFC 5280 section 4.2.1.3. */
    public enum KeyUsage {
        DIGITAL_SIGNATURE(0),
        KEY_ENCIPHERMENT(2),
        KEY_AGREEMENT(4);

        private final int bit;

        KeyUsage(int bit) {
            this.bit = bit;
        }
    }

    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one certificate");
        }
    }

    /**
     * Takes certificates off the wire.
     *
     * @param encoded one DER encoding each, the owner's own first
     * @throws BadCertificateException if there is none, or one is not the DER of exactly one certificate
     */
    public static CertificateChain parse(List<byte[]> encoded) throws BadCertificateException {
        if (encoded.isEmpty()) {
            throw new BadCertificateException("no certificate was sent");
        }
        List<X509Certificate> certificates = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            certificates.add(parse(encoded.get(i), i));
        }
        return new CertificateChain(certificates);
    }

    /** The owner's own certificate. */
    public X509Certificate leaf() {
        return certificates.get(0);
    }

    /**
     * The owner's key, ready to verify. Prepared once for a certificate that is met again and again.
     *
     * @throws UnsupportedKeyException if it is of a kind or curve that is not known here
     */
    public VerifyingKey verifyingKey() throws UnsupportedKeyException {
        return KnownCertificates.of(leaf()).key();
    }

    /** What the owner's key is for, and on which curve it is. */
    public PublicKeyKind keyKind() {
        return PublicKeyKind.of(leaf().getPublicKey());
    }

    /** The name of the owner, in DER. */
    public byte[] subjectName() {
        return leaf().getSubjectX500Principal().getEncoded();
    }

    /**
     * The names of those who issued the certificates, in DER and in the chain's order: one of them has to be among the
     * authorities that a peer asks for, if it asks for any (RFC 5246 section 7.4.4).
     */
    public List<byte[]> issuerNames() {
        return certificates.stream()
                .map(certificate -> certificate.getIssuerX500Principal().getEncoded())
                .toList();
    }

    /**
     * What the certificates were signed with, in order, except those that sign themselves: a root is trusted or not, whatever
     * it says of itself (RFC 5246 section 7.4.2). Empty for a signature that is not known here.
     */
    public List<Optional<SignatureAlgorithm>> signatures() {
        List<Optional<SignatureAlgorithm>> signatures = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            X509Certificate certificate = certificates.get(i);
            if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                // The root's key is not at hand where the chain leaves it out; only RSASSA-PSS asks for it.
                X509Certificate issuer = certificates.get(Math.min(i + 1, certificates.size() - 1));
                signatures.add(CertificateSignatures.algorithm(certificate, issuer.getPublicKey()));
            }
        }
        return List.copyOf(signatures);
    }

    /** Whether the owner's certificate lets its key be used so; one without the extension lets it. */
    public boolean allows(KeyUsage usage) {
        boolean[] bits = leaf().getKeyUsage();
        return bits == null || bits[usage.bit];
    }

    /** The encodings, in order. */
    public List<byte[]> encoded() {
        List<byte[]> encoded = new ArrayList<>(certificates.size());
        for (X509Certificate certificate : certificates) {
            try {
                encoded.add(certificate.getEncoded());
            } catch (CertificateEncodingException impossible) {
                throw new IllegalStateException("a certificate without encoding", impossible);
            }
        }
        return encoded;
    }

    private static X509Certificate parse(byte[] der, int index) throws BadCertificateException {
        try {
            // The factory keeps what it has parsed before, and would also take PEM, BER and trailing bytes.
            var factory = CertificateFactory.getInstance("X.509");
            var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            if (!Arrays.equals(certificate.getEncoded(), der)) {
                throw new BadCertificateException("certificate " + index + " is not in DER, or bytes follow it");
            }
            return certificate;
        } catch (CertificateException | RuntimeException malformed) { // Parsers of X.509 have thrown either.
            throw new BadCertificateException("certificate " + index + " is malformed: " + malformed.getMessage());
        }
    }
}
