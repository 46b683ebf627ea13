package org.spectls.crypto.agreement;

import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;
import org.spectls.crypto.provider.NativeProvider;

/**
 * Makes key pairs for Diffie-Hellman over curves. On prime curves a native provider does the arithmetic if there is
 * one. Otherwise, and always for X25519, Bouncy Castle's lightweight API does: on JDK 17 it is five times faster than
 * the JDK's, and still faster on 25.
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
        if (curve == NamedCurve.X25519) {
            return X25519Key.generate(random);
        }
        Optional<Provider> provider = NativeProvider.found();
        return provider.isPresent() && NativeProvider.mayReplace(random)
                ? JcaKey.generate(curve, provider.get())
                : WeierstrassKey.generate(curve, random);
    }

    /** Where the arithmetic comes from, for people. */
    public static String describe(NamedCurve curve) {
        return curve == NamedCurve.X25519
                ? "Bouncy Castle (lightweight, Montgomery ladder)"
                : NativeProvider.found()
                        .map(provider -> provider.getName() + " (JCA)")
                        .orElse("Bouncy Castle (lightweight, custom curve)");
    }
}
