package org.spectls.tls.engine;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.certificate.CertificateChain.KeyUsage;
import org.spectls.crypto.store.Credentials;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Makes of a chain and its key what the specification chooses among. */
public final class ServerCredentials {
    private static final int DNS_NAME = 2;

    /** Stands for signatures that have no scheme; a code of which RFC 5246 section 7.4.1.4.1 makes "anonymous, no hash". */
    private static final SignatureScheme UNKNOWN = SignatureScheme.of(0);

    private ServerCredentials() {}

    /** The schemes are those that the key can do and may, in the table's order; the names are the certificate's DNS names. */
    public static Credential of(Credentials credentials) {
        return of(credentials, Optional.empty());
    }

    /** The same, with an OCSP response to be stapled. RFC 6066 section 8. */
    public static Credential of(Credentials credentials, Optional<Bytes> status) {
        return new Credential(
                credentials.chain().encoded().stream().map(Bytes::wrap).toList(),
                credentials.chain().signatures().stream()
                        .map(signature -> signature.map(Algorithms::scheme).orElse(UNKNOWN))
                        .toList(),
                CryptoPrimitives.privateKey(credentials),
                KeyKinds.authentication(credentials.publicKey()),
                KeyKinds.curve(credentials.publicKey()),
                schemes(credentials),
                credentials.decryptingKey().isPresent() && credentials.chain().allows(KeyUsage.KEY_ENCIPHERMENT),
                dnsNames(credentials.chain().leaf()),
                status);
    }

    /** What the key can do, and its certificate lets it do. */
    private static List<SignatureScheme> schemes(Credentials credentials) {
        return SignatureScheme.all().stream()
                .filter(Algorithms::isKnown)
                .filter(scheme -> credentials.chain().allows(KeyUsage.DIGITAL_SIGNATURE)
                        && credentials.signingKey().supports(Algorithms.signature(scheme)))
                .toList();
    }

    private static List<Bytes> dnsNames(X509Certificate certificate) {
        try {
            @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
                            .map(name -> Bytes.ascii((String) name.get(1)))
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }
}
