package org.spectls.tls.engine;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.store.Credentials;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Makes of a chain and its key what the specification chooses among. */
public final class ServerCredentials {
    private static final int DNS_NAME = 2;

    private ServerCredentials() {}

    /** The schemes are those that the key can do, in the table's order; the names are the certificate's DNS names. */
    public static Credential of(Credentials credentials) {
        return new Credential(
                credentials.chain().encoded().stream().map(Bytes::wrap).toList(),
                CryptoPrimitives.privateKey(credentials.signingKey()),
                credentials.publicKey().getAlgorithm().equals("EC") ? Authentication.ECDSA : Authentication.RSA,
                SignatureScheme.all().stream()
                        .filter(scheme -> credentials.signingKey().supports(Algorithms.signature(scheme)))
                        .toList(),
                dnsNames(credentials.chain().leaf()));
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
