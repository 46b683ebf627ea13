package org.spectls.crypto.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.aead.AeadSources;
import org.spectls.crypto.agreement.KeyAgreement;
import org.spectls.crypto.agreement.NamedCurve;
import org.spectls.crypto.cbc.CbcAlgorithm;
import org.spectls.crypto.cbc.CbcSources;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.hash.HashSources;
import org.spectls.crypto.provider.NativeProvider;

/** Where each primitive comes from in the running JVM. The choices are made once and last as long as it. */
public final class CryptoSources {
    private CryptoSources() {}

    /** From the primitive's name, as in {@code "AES_128_GCM"}, to its source, as in {@code "SunJCE (JCA)"}, in order. */
    public static Map<String, String> describe() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (AeadAlgorithm algorithm : AeadAlgorithm.values()) {
            sources.put(algorithm.name(), AeadSources.describe(algorithm));
        }
        for (CbcAlgorithm algorithm : CbcAlgorithm.values()) {
            sources.put(algorithm.name(), CbcSources.describe(algorithm));
        }
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            sources.put(algorithm.name(), HashSources.describe(algorithm));
        }
        for (NamedCurve curve : NamedCurve.values()) {
            sources.put(curve.name(), KeyAgreement.describe(curve));
        }
        sources.put("FFDHE", "JDK (BigInteger)");
        sources.put("ECDSA", KeyAgreement.describe(NamedCurve.SECP256R1));
        sources.put(
                "RSA",
                NativeProvider.found()
                        .map(provider -> provider.getName() + " (JCA)")
                        .orElse("JCA, the provider that takes the key"));
        sources.put("EdDSA", "Bouncy Castle (lightweight)");
        sources.put("certificate paths", "JCA, with the signatures above");
        return sources;
    }
}
