package org.spectls.tls.engine;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.spectls.crypto.certificate.BadCertificateException;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.PublicKeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.NamedGroup;

/** What kind of key a certificate holds, and who issued it. */
final class KeyKinds {
    private KeyKinds() {}

    /** RSASSA-PSS keys count as RSA, EdDSA keys as ECDSA. RFC 8422 section 2.1. */
    static Authentication authentication(PublicKey key) {
        return switch (PublicKeyKind.of(key)) {
            case RSA, RSA_PSS -> Authentication.RSA;
            case ECDSA_SECP256R1, ECDSA_SECP384R1, ECDSA_SECP521R1, ED25519, ED448 -> Authentication.ECDSA;
            case OTHER -> Authentication.NONE;
        };
    }

    /** The curve of an ECDSA key; none of others, since EdDSA's curves are no groups of a key exchange. */
    static Optional<NamedGroup> curve(PublicKey key) {
        return switch (PublicKeyKind.of(key)) {
            case ECDSA_SECP256R1 -> Optional.of(NamedGroup.SECP256R1);
            case ECDSA_SECP384R1 -> Optional.of(NamedGroup.SECP384R1);
            case ECDSA_SECP521R1 -> Optional.of(NamedGroup.SECP521R1);
            case RSA, RSA_PSS, ED25519, ED448, OTHER -> Optional.empty();
        };
    }

    /** Whether one of the authorities, DER names, issued a certificate of the chain. */
    static boolean isIssuedBy(List<Bytes> chain, List<Bytes> authorities) {
        try {
            return CertificateChain.parse(chain.stream().map(Bytes::toArray).toList()).issuerNames().stream()
                    .map(Bytes::wrap)
                    .anyMatch(authorities::contains);
        } catch (BadCertificateException unreadable) {
            return false;
        }
    }
}
