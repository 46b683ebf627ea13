package org.spectls.crypto.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.spectls.crypto.curve.Curves;

/**
 * ECDSA on Bouncy Castle's custom curves. The tables for a point are kept with it: a key that is used again, such as a
 * trust anchor's, verifies twice as fast.
 */
record EcdsaVerifyingKey(ECPublicKeyParameters key) implements VerifyingKey {
    static EcdsaVerifyingKey of(ECPublicKey key) throws UnsupportedKeyException {
        Curves curve =
                Curves.of(key).orElseThrow(() -> new UnsupportedKeyException("a public key on an unknown curve"));
        ECPoint point = key.getW();
        try {
            return new EcdsaVerifyingKey(new ECPublicKeyParameters(
                    curve.domain().getCurve().createPoint(point.getAffineX(), point.getAffineY()), curve.domain()));
        } catch (IllegalArgumentException | NullPointerException offCurveOrInfinity) {
            throw new UnsupportedKeyException("a public key that is not a point of " + curve);
        }
    }

    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return algorithm.family() == SignatureAlgorithm.Family.ECDSA;
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] signature, byte[]... message) {
        if (!supports(algorithm)) {
            return false;
        }
        BigInteger[] rs;
        try {
            rs = StandardDSAEncoding.INSTANCE.decode(key.getParameters().getN(), signature);
        } catch (IOException | RuntimeException malformed) {
            return false;
        }
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        return verifier.verifySignature(algorithm.prehash().digest(message), rs[0], rs[1]);
    }
}
