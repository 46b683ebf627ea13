package org.spectls.crypto.agreement;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Locale;
import javax.security.auth.DestroyFailedException;
import org.jspecify.annotations.Nullable;

/** A key on a prime curve whose arithmetic is a JCA provider's. Points are checked here all the same. */
final class JcaKey implements EphemeralKey {
    private final NamedCurve curve;
    private final Provider provider;
    private final byte[] encodedPublic;
    private @Nullable PrivateKey privateKey;

    static JcaKey generate(NamedCurve curve, Provider provider) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec(curve.name().toLowerCase(Locale.ROOT)));
            KeyPair pair = generator.generateKeyPair();
            return new JcaKey(curve, provider, pair.getPublic().getEncoded(), pair.getPrivate());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(provider.getName() + " cannot make a key on " + curve, absent);
        }
    }

    /**
     * A known key.
     *
     * @param encodedPublic a SubjectPublicKeyInfo, which ends in the point
     */
    JcaKey(NamedCurve curve, Provider provider, byte[] encodedPublic, PrivateKey privateKey) {
        this.curve = curve;
        this.provider = provider;
        this.encodedPublic = encodedPublic;
        this.privateKey = privateKey;
    }

    @Override
    public byte[] publicBytes() {
        return Arrays.copyOfRange(encodedPublic, encodedPublic.length - curve.publicLength(), encodedPublic.length);
    }

    @Override
    public byte[] agree(byte[] peerPublic) throws InvalidPeerKey {
        if (privateKey == null) {
            throw new IllegalStateException("the key was wiped");
        }
        Points.decode(curve, peerPublic);
        byte[] encodedPeer = encodedPublic.clone();
        System.arraycopy(peerPublic, 0, encodedPeer, encodedPeer.length - peerPublic.length, peerPublic.length);
        try {
            var agreement = javax.crypto.KeyAgreement.getInstance("ECDH", provider);
            agreement.init(privateKey);
            agreement.doPhase(
                    KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(encodedPeer)), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(provider.getName() + " cannot agree on " + curve, failure);
        }
    }

    @Override
    public void wipe() {
        try {
            if (privateKey != null) {
                privateKey.destroy();
            }
        } catch (DestroyFailedException unable) {
            // Many providers' keys cannot be destroyed. To let go of it is all that is left.
        } finally {
            privateKey = null;
        }
    }
}
