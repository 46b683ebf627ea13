package org.spectls.crypto.agreement;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.spectls.crypto.Secrets;

final class X25519Key implements EphemeralKey {
    private final byte[] privateKey;
    private final byte[] publicKey = new byte[X25519.POINT_SIZE];
    private boolean wiped;

    static X25519Key generate(SecureRandom random) {
        byte[] privateKey = new byte[X25519.SCALAR_SIZE];
        X25519.generatePrivateKey(random, privateKey);
        return new X25519Key(privateKey);
    }

    X25519Key(byte[] privateKey) {
        this.privateKey = privateKey;
        X25519.generatePublicKey(privateKey, 0, publicKey, 0);
    }

    @Override
    public NamedCurve curve() {
        return NamedCurve.X25519;
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
        if (peerPublic.length != X25519.POINT_SIZE) {
            throw new InvalidPeerKey(curve(), InvalidPeerKey.Reason.WRONG_LENGTH);
        }
        byte[] secret = new byte[X25519.POINT_SIZE];
        if (!X25519.calculateAgreement(privateKey, 0, peerPublic, 0, secret, 0)) {
            throw new InvalidPeerKey(curve(), InvalidPeerKey.Reason.SMALL_ORDER);
        }
        return secret;
    }

    @Override
    public void wipe() {
        Secrets.wipe(privateKey);
        wiped = true;
    }
}
