package org.spectls.crypto.signature;

import java.io.ByteArrayOutputStream;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed448;
import org.spectls.crypto.signature.SignatureAlgorithm.Family;

/**
 * A key for Ed25519 or Ed448 (RFC 8032). Signatures need no randomness: the same message is signed in the same way
 * again.
 */
record EdwardsSigningKey(Family family, Signer signer) implements SigningKey {
    /** Signs a whole message. */
    interface Signer {
        byte[] sign(byte[] message);
    }

    static SigningKey of(PrivateKey key) throws UnsupportedKeyException {
        if (!(key instanceof EdECPrivateKey edwards)) {
            throw new UnsupportedKeyException("a private key for EdDSA on an unknown curve");
        }
        Optional<byte[]> seed = edwards.getBytes();
        if (seed.isEmpty()) {
            return new JcaSigningKey(key, null);
        }
        return switch (edwards.getParams().getName()) {
            case "Ed25519" -> {
                require(seed.get(), Ed25519.SECRET_KEY_SIZE);
                var parameters = new Ed25519PrivateKeyParameters(seed.get());
                yield new EdwardsSigningKey(Family.ED25519, message -> {
                    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
                    parameters.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
                    return signature;
                });
            }
            case "Ed448" -> {
                require(seed.get(), Ed448.SECRET_KEY_SIZE);
                var parameters = new Ed448PrivateKeyParameters(seed.get());
                yield new EdwardsSigningKey(Family.ED448, message -> {
                    byte[] signature = new byte[Ed448.SIGNATURE_SIZE];
                    parameters.sign(Ed448.Algorithm.Ed448, new byte[0], message, 0, message.length, signature, 0);
                    return signature;
                });
            }
            default -> throw new UnsupportedKeyException("a private key for EdDSA on an unknown curve");
        };
    }

    @Override
    public boolean supports(SignatureAlgorithm algorithm) {
        return algorithm.family() == family;
    }

    @Override
    public byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message) {
        if (!supports(algorithm)) {
            throw new IllegalArgumentException("a key for " + family + " does not sign " + algorithm);
        }
        return signer.sign(join(message));
    }

    /** The message is gone through twice, so that it has to be there as a whole. */
    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static void require(byte[] seed, int length) throws UnsupportedKeyException {
        if (seed.length != length) {
            throw new UnsupportedKeyException("a private key of another length than its curve's");
        }
    }

    @Override
    public String toString() {
        return "EdwardsSigningKey[" + family + "]";
    }
}
