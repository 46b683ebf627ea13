package org.spectls.crypto.curve;

import java.security.interfaces.ECKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** Curves with Bouncy Castle's hand-tuned field arithmetic. Each is loaded when it is first used. */
public enum Curves {
    P256("P-256", 256),
    P384("P-384", 384),
    P521("P-521", 521);

    private final String curveName;
    private final int fieldBits;

    Curves(String curveName, int fieldBits) {
        this.curveName = curveName;
        this.fieldBits = fieldBits;
    }

    /** The parameters, the same object every time, so that tables made for the base point are made once. */
    public ECDomainParameters domain() {
        return switch (this) {
            case P256 -> P256Holder.DOMAIN;
            case P384 -> P384Holder.DOMAIN;
            case P521 -> P521Holder.DOMAIN;
        };
    }

    /** The curve that a JCA key lives on, if it is one of these. */
    public static Optional<Curves> of(ECKey key) {
        ECParameterSpec parameters = key.getParams();
        return Stream.of(values())
                .filter(curve -> parameters.getCurve().getField().getFieldSize() == curve.fieldBits)
                .filter(curve -> curve.isDescribedBy(parameters))
                .findFirst();
    }

    private boolean isDescribedBy(ECParameterSpec parameters) {
        EllipticCurve theirs = parameters.getCurve();
        ECDomainParameters ours = domain();
        return parameters.getOrder().equals(ours.getN())
                && theirs.getA().equals(ours.getCurve().getA().toBigInteger())
                && theirs.getB().equals(ours.getCurve().getB().toBigInteger())
                && parameters
                        .getGenerator()
                        .getAffineX()
                        .equals(ours.getG().getAffineXCoord().toBigInteger())
                && parameters
                        .getGenerator()
                        .getAffineY()
                        .equals(ours.getG().getAffineYCoord().toBigInteger());
    }

    private static ECDomainParameters load(Curves curve) {
        return new ECDomainParameters(CustomNamedCurves.getByName(curve.curveName));
    }

    private static final class P256Holder {
        static final ECDomainParameters DOMAIN = load(P256);
    }

    private static final class P384Holder {
        static final ECDomainParameters DOMAIN = load(P384);
    }

    private static final class P521Holder {
        static final ECDomainParameters DOMAIN = load(P521);
    }
}
