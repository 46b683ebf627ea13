package org.spectls.crypto.aead;

import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spectls.crypto.provider.NativeProvider;

/**
 * Chooses, once per JVM and algorithm, where a bulk cipher comes from. In this order, the first that works: what the
 * system property {@value #PROPERTY} names (a JCA provider, or {@code bc}); a provider with native code;
 * SunJCE, whose AES-GCM and, since JDK 21, ChaCha20 are compiler intrinsics; any other JCA provider; Bouncy Castle's
 * lightweight API, which is everywhere but 10 to 40 times slower.
 */
public final class AeadSources {
    /** Names a JCA provider, or {@code bc} for Bouncy Castle's lightweight API. Read once. */
    public static final String PROPERTY = "spectls.crypto.aead";

    private static final Map<AeadAlgorithm, AeadSource> CHOSEN = choose();

    private AeadSources() {}

    /** The source chosen for an algorithm, as in {@code "SunJCE (JCA)"}. */
    public static String describe(AeadAlgorithm algorithm) {
        return of(algorithm).describe();
    }

    static AeadSource of(AeadAlgorithm algorithm) {
        AeadSource source = CHOSEN.get(algorithm);
        if (source == null) {
            throw new IllegalStateException("no source of " + algorithm + " works in this JVM");
        }
        return source;
    }

    static List<AeadSource> candidates(String wanted) {
        List<AeadSource> candidates = new ArrayList<>();
        if (wanted.equalsIgnoreCase("bc")) {
            candidates.add(new BouncyCastleAead());
        } else {
            addRegistered(candidates, wanted);
        }
        NativeProvider.found().ifPresent(provider -> candidates.add(new JcaAead(provider)));
        addRegistered(candidates, "SunJCE");
        for (Provider provider : Security.getProviders()) {
            candidates.add(new JcaAead(provider));
        }
        candidates.add(new BouncyCastleAead());
        return candidates;
    }

    private static void addRegistered(List<AeadSource> candidates, String name) {
        Provider provider = name.isEmpty() ? null : Security.getProvider(name);
        if (provider != null) {
            candidates.add(new JcaAead(provider));
        }
    }

    private static Map<AeadAlgorithm, AeadSource> choose() {
        List<AeadSource> candidates = candidates(System.getProperty(PROPERTY, ""));
        Map<AeadAlgorithm, AeadSource> chosen = new EnumMap<>(AeadAlgorithm.class);
        for (AeadAlgorithm algorithm : AeadAlgorithm.values()) {
            candidates.stream()
                    .filter(candidate -> candidate.works(algorithm))
                    .findFirst()
                    .ifPresent(source -> chosen.put(algorithm, source));
        }
        return chosen;
    }
}
