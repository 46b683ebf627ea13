package org.spectls.crypto.cbc;

import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses, once per JVM and algorithm, where a block cipher in CBC mode comes from: SunJCE, whose AES is a compiler
 * intrinsic; any other JCA provider; Bouncy Castle's lightweight API, which is everywhere but ten times slower. Native
 * code is no faster than the intrinsics here, so that it is not preferred.
 */
public final class CbcSources {
    private static final Map<CbcAlgorithm, CbcSource> CHOSEN = choose();

    private CbcSources() {}

    /** The source chosen for an algorithm, as in {@code "SunJCE (JCA)"}. */
    public static String describe(CbcAlgorithm algorithm) {
        return of(algorithm).describe();
    }

    static CbcSource of(CbcAlgorithm algorithm) {
        CbcSource source = CHOSEN.get(algorithm);
        if (source == null) {
            throw new IllegalStateException("no source of " + algorithm + " works in this JVM");
        }
        return source;
    }

    private static Map<CbcAlgorithm, CbcSource> choose() {
        List<CbcSource> candidates = candidates();
        Map<CbcAlgorithm, CbcSource> chosen = new EnumMap<>(CbcAlgorithm.class);
        for (CbcAlgorithm algorithm : CbcAlgorithm.values()) {
            candidates.stream()
                    .filter(candidate -> candidate.works(algorithm))
                    .findFirst()
                    .ifPresent(source -> chosen.put(algorithm, source));
        }
        return chosen;
    }

    private static List<CbcSource> candidates() {
        List<CbcSource> candidates = new ArrayList<>();
        Provider preferred = Security.getProvider("SunJCE");
        if (preferred != null) {
            candidates.add(new JcaCbc(preferred));
        }
        for (Provider provider : Security.getProviders()) {
            candidates.add(new JcaCbc(provider));
        }
        candidates.add(new BouncyCastleCbc());
        return candidates;
    }
}
