package org.spectls.crypto.agreement;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc7748.X448;
import org.spectls.crypto.Secrets;

/** A key for X25519 or X448 (RFC 7748 section 5). */
final class MontgomeryKey implements EphemeralKey {
    private final NamedCurve curve;
    private final byte[] privateKey;
    private final byte[] publicKey;
    private boolean wiped;

    static MontgomeryKey generate(NamedCurve curve, SecureRandom random) {
        byte[] privateKey = new byte[curve.secretLength()];
        if (curve == NamedCurve.X448) {
            X448.generatePrivateKey(random, privateKey);
        } else {
            X25519.generatePrivateKey(random, privateKey);
        }
        return new MontgomeryKey(curve, privateKey);
    }

    MontgomeryKey(NamedCurve curve, byte[] privateKey) {
        this.curve = curve;
        this.privateKey = privateKey;
        this.publicKey = new byte[curve.publicLength()];
        if (curve == NamedCurve.X448) {
            X448.generatePublicKey(privateKey, 0, publicKey, 0);
        } else {
            X25519.generatePublicKey(privateKey, 0, publicKey, 0);
        }
    }

    @Override
    public byte[] publicBytes() {
        return publicKey.clone();
    }

    @Override
    public byte[] agree(byte[] peerPublic) throws InvalidPeerKey {
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        if (peerPublic.length != curve.publicLength()) {
            throw new InvalidPeerKey(curve, InvalidPeerKey.Reason.WRONG_LENGTH);
        }
        byte[] secret = new byte[curve.secretLength()];
        // Both answer whether the secret is anything but zeros (RFC 7748 section 6, RFC 8422 section 5.11).
        boolean usable = curve == NamedCurve.X448
                ? X448.calculateAgreement(privateKey, 0, peerPublic, 0, secret, 0)
                : X25519.calculateAgreement(privateKey, 0, peerPublic, 0, secret, 0);
        if (!usable) {
            throw new InvalidPeerKey(curve, InvalidPeerKey.Reason.SMALL_ORDER);
        }
        return secret;
    }

    @Override
    public void wipe() {
        Secrets.wipe(privateKey);
        wiped = true;
    }
}
