package org.spectls.crypto.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.spectls.crypto.curve.Curves;

/** ECDSA on Bouncy Castle's custom curves, two to eight times faster than the JDK's. */
record EcdsaSigningKey(ECPrivateKeyParameters key) implements SigningKey {
    static EcdsaSigningKey of(ECPrivateKey key) throws UnsupportedKeyException {
        Curves curve =
                Curves.of(key).orElseThrow(() -> new UnsupportedKeyException("a private key on an unknown curve"));
        try {
            return new EcdsaSigningKey(new ECPrivateKeyParameters(key.getS(), curve.domain()));
        } catch (IllegalArgumentException outOfRange) {
            throw new UnsupportedKeyException("a private key outside its curve's range");
        }
    }

    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return algorithm.family() == SignatureAlgorithm.Family.ECDSA;
    }

    @Override
    public byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message) {
        if (!supports(algorithm)) {
            throw new IllegalArgumentException("an EC key does not sign " + algorithm);
        }
        ECDSASigner signer = new ECDSASigner();
        signer.init(true, new ParametersWithRandom(key, random));
        BigInteger[] rs = signer.generateSignature(algorithm.prehash().digest(message));
        try {
            return StandardDSAEncoding.INSTANCE.encode(key.getParameters().getN(), rs[0], rs[1]);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "EcdsaSigningKey";
    }
}
