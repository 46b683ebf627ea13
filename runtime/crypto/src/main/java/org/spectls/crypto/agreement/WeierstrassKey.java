package org.spectls.crypto.agreement;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

final class WeierstrassKey implements EphemeralKey {
    private final NamedCurve curve;
    private final ECDomainParameters domain;
    private final byte[] publicKey;
    private @Nullable BigInteger scalar;

    static WeierstrassKey generate(NamedCurve curve, SecureRandom random) {
        ECDomainParameters domain = Points.domain(curve);
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(domain, random));
        var pair = generator.generateKeyPair();
        byte[] publicKey = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
        return new WeierstrassKey(curve, domain, publicKey, ((ECPrivateKeyParameters) pair.getPrivate()).getD());
    }

    WeierstrassKey(NamedCurve curve, BigInteger scalar) {
        this(
                curve,
                Points.domain(curve),
                Points.domain(curve).getG().multiply(scalar).getEncoded(false),
                scalar);
    }

    private WeierstrassKey(NamedCurve curve, ECDomainParameters domain, byte[] publicKey, BigInteger scalar) {
        this.curve = curve;
        this.domain = domain;
        this.publicKey = publicKey;
        this.scalar = scalar;
    }

    @Override
    public byte[] publicBytes() {
        return publicKey.clone();
    }

    @Override
    public byte[] agree(byte[] peerPublic) throws InvalidPeerKey {
        if (scalar == null) {
            throw new IllegalStateException("the key was wiped");
        }
        // Constant-time in the scalar. The curves have cofactor 1: a point on the curve is in the group, and no
        // multiple by a scalar below the order is the point at infinity.
        ECPoint shared = ECAlgorithms.multiplySecret(Points.decode(curve, peerPublic), scalar, domain.getN());
        return shared.normalize().getAffineXCoord().getEncoded();
    }

    @Override
    public void wipe() {
        scalar = null; // A BigInteger cannot be overwritten.
    }
}
