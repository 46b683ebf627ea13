package org.spectls.crypto.agreement;

import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;
import org.spectls.crypto.provider.NativeProvider;

/**
 * Makes key pairs for Diffie-Hellman over curves and in finite fields. On prime curves a native provider does the
 * arithmetic if there is one. Otherwise, and always for X25519 and X448, Bouncy Castle's lightweight API does: on JDK
 * 17 it is five times faster than the JDK's, and still faster on 25. In finite fields it is the JDK's own arithmetic,
 * whose time is not constant: see {@link #generate(DhGroup, SecureRandom)}.
 */
public final class KeyAgreement {
    private KeyAgreement() {}

    /**
     * A new key pair.
     *
     * @param random the source of the private key's bytes, and the only one, unless it is the platform's own and a
     *     native provider draws from its like
     */
    public static EphemeralKey generate(NamedCurve curve, SecureRandom random) {
        if (curve.isMontgomery()) {
            return MontgomeryKey.generate(curve, random);
        }
        Optional<Provider> provider = NativeProvider.found();
        return provider.isPresent() && NativeProvider.mayReplace(random)
                ? JcaKey.generate(curve, provider.get())
                : WeierstrassKey.generate(curve, random);
    }

    /**
     * A new key pair in a finite field. The secret number is as long as RFC 7919 appendix A asks for in the groups
     * that are known here, and as long as the field's in others.
     *
     * <p>{@code BigInteger.modPow}, which is all that the platform has, does not take the same time for every secret
     * number. The key is good for one agreement only, so that nothing can be averaged; do not use it for two.
     *
     * @param random the only source of the secret number
     */
    public static EphemeralKey generate(DhGroup group, SecureRandom random) {
        return FiniteFieldKey.generate(group, random);
    }

    /** Where the arithmetic comes from, for people. */
    public static String describe(NamedCurve curve) {
        return curve.isMontgomery()
                ? "Bouncy Castle (lightweight, Montgomery ladder)"
                : NativeProvider.found()
                        .map(provider -> provider.getName() + " (JCA)")
                        .orElse("Bouncy Castle (lightweight, custom curve)");
    }
}
