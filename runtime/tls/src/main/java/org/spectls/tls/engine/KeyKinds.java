package org.spectls.tls.engine;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.crypto.certificate.BadCertificateException;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.NamedGroup;

/** What kind of key a certificate holds, and who issued it. */
final class KeyKinds {
    private static final Map<Integer, NamedGroup> CURVES_BY_BITS =
            Map.of(256, NamedGroup.SECP256R1, 384, NamedGroup.SECP384R1, 521, NamedGroup.SECP521R1);

    private KeyKinds() {}

    /** RSASSA-PSS keys count as RSA, EdDSA keys as ECDSA. RFC 8422 section 2.1. */
    static Authentication authentication(PublicKey key) {
        return key.getAlgorithm().startsWith("RSA") ? Authentication.RSA : Authentication.ECDSA;
    }

    /** The curve of an ECDSA key; none of others, since EdDSA's curves are no groups of a key exchange. */
    static Optional<NamedGroup> curve(PublicKey key) {
        return key instanceof ECPublicKey ec
                ? Optional.ofNullable(
                        CURVES_BY_BITS.get(ec.getParams().getCurve().getField().getFieldSize()))
                : Optional.empty();
    }

    /** Whether one of the authorities, DER names, issued a certificate of the chain. */
    static boolean isIssuedBy(List<Bytes> chain, List<Bytes> authorities) {
        try {
            return CertificateChain.parse(chain.stream().map(Bytes::toArray).toList()).certificates().stream()
                    .map(certificate ->
                            Bytes.wrap(certificate.getIssuerX500Principal().getEncoded()))
                    .anyMatch(authorities::contains);
        } catch (BadCertificateException unreadable) {
            return false;
        }
    }
}
