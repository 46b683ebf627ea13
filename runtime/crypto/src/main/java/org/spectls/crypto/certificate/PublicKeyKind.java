package org.spectls.crypto.certificate;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import org.spectls.crypto.curve.Curves;

/** The kinds of keys that certificates hold, as far as they decide which signatures and key exchanges are possible. */
public enum PublicKeyKind {
    /** For RSA in general: signatures with both paddings, and encryption. */
    RSA,
    /** For RSASSA-PSS and nothing else. */
    RSA_PSS,
    ECDSA_SECP256R1,
    ECDSA_SECP384R1,
    ECDSA_SECP521R1,
    ED25519,
    ED448,
    /** Nothing that is known here: another algorithm, or another curve. */
    OTHER;

    /** The kind of a key. */
    public static PublicKeyKind of(PublicKey key) {
        if (key instanceof ECKey ec) {
            return Curves.of(ec)
                    .map(curve -> switch (curve) {
                        case P256 -> ECDSA_SECP256R1;
                        case P384 -> ECDSA_SECP384R1;
                        case P521 -> ECDSA_SECP521R1;
                    })
                    .orElse(OTHER);
        }
        if (key instanceof EdECKey edwards) {
            return switch (edwards.getParams().getName()) {
                case "Ed25519" -> ED25519;
                case "Ed448" -> ED448;
                default -> OTHER;
            };
        }
        return switch (key.getAlgorithm()) {
            case "RSA" -> RSA;
            case "RSASSA-PSS" -> RSA_PSS;
            default -> OTHER;
        };
    }
}
