package org.spectls.crypto.agreement;

import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.spectls.crypto.agreement.InvalidPeerKey.Reason;
import org.spectls.crypto.curve.Curves;

/** The points that peers send. Only the uncompressed format is in use any more (RFC 8422 section 5.1.2). */
final class Points {
    private static final byte UNCOMPRESSED = 4;

    private Points() {}

    /** The point, which is on the curve and is not the one at infinity. */
    static ECPoint decode(NamedCurve curve, byte[] peerPublic) throws InvalidPeerKey {
        if (peerPublic.length == 0 || peerPublic[0] != UNCOMPRESSED) {
            throw new InvalidPeerKey(curve, Reason.NOT_UNCOMPRESSED);
        }
        if (peerPublic.length != curve.publicLength()) {
            throw new InvalidPeerKey(curve, Reason.WRONG_LENGTH);
        }
        try {
            return domain(curve).getCurve().decodePoint(peerPublic);
        } catch (IllegalArgumentException offCurve) {
            throw new InvalidPeerKey(curve, Reason.NOT_ON_CURVE);
        }
    }

    static ECDomainParameters domain(NamedCurve curve) {
        return switch (curve) {
            case SECP256R1 -> Curves.P256.domain();
            case SECP384R1 -> Curves.P384.domain();
            case SECP521R1 -> Curves.P521.domain();
            case X25519, X448 -> throw new IllegalArgumentException(curve + " has no points in this format");
        };
    }
}
