package org.spectls.crypto.signature;

import java.security.interfaces.EdECPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed448;
import org.spectls.crypto.signature.SignatureAlgorithm.Family;

/** A key for Ed25519 or Ed448 (RFC 8032), whose point is decoded once. */
record EdwardsVerifyingKey(Family family, int signatureLength, Verifier verifier) implements VerifyingKey {
    /** Checks a signature of the right length over a whole message. */
    interface Verifier {
        boolean verify(byte[] message, byte[] signature);
    }

    static EdwardsVerifyingKey of(EdECPublicKey key) throws UnsupportedKeyException {
        byte[] point = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getPublicKeyData()
                .getOctets();
        try {
            return switch (key.getParams().getName()) {
                case "Ed25519" -> {
                    var parameters = new Ed25519PublicKeyParameters(point);
                    yield new EdwardsVerifyingKey(
                            Family.ED25519,
                            Ed25519.SIGNATURE_SIZE,
                            (message, signature) -> parameters.verify(
                                    Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0));
                }
                case "Ed448" -> {
                    var parameters = new Ed448PublicKeyParameters(point);
                    yield new EdwardsVerifyingKey(
                            Family.ED448,
                            Ed448.SIGNATURE_SIZE,
                            (message, signature) -> parameters.verify(
                                    Ed448.Algorithm.Ed448, new byte[0], message, 0, message.length, signature, 0));
                }
                default -> throw new UnsupportedKeyException("a public key for EdDSA on an unknown curve");
            };
        } catch (IllegalArgumentException offCurve) {
            throw new UnsupportedKeyException(
                    "a public key that is not a point of " + key.getParams().getName());
        }
    }

    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return algorithm.family() == family;
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] signature, byte[]... message) {
        return supports(algorithm)
                && signature.length == signatureLength
                && verifier.verify(EdwardsSigningKey.join(message), signature);
    }
}
