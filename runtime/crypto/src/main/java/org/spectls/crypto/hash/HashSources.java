package org.spectls.crypto.hash;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Where hashes and MACs come from: the JCA's preferred provider, looked up once per JVM. The JDK's are compiler
 * intrinsics, five times faster than Bouncy Castle's.
 */
public final class HashSources {
    private static final Map<HashAlgorithm, MessageDigest> EMPTY = new EnumMap<>(HashAlgorithm.class);
    private static final Map<HashAlgorithm, Provider> MACS = new EnumMap<>(HashAlgorithm.class);

    static {
        try {
            for (HashAlgorithm algorithm : HashAlgorithm.values()) {
                if (algorithm == HashAlgorithm.MD5_SHA1) {
                    EMPTY.put(algorithm, Md5Sha1.empty());
                } else {
                    EMPTY.put(algorithm, MessageDigest.getInstance(algorithm.jcaName()));
                    MACS.put(algorithm, Mac.getInstance(algorithm.macName()).getProvider());
                }
            }
        } catch (GeneralSecurityException absent) {
            throw new ExceptionInInitializerError(absent);
        }
    }

    private HashSources() {}

    /** The source of a hash, as in {@code "SUN (JCA)"}. */
    public static String describe(HashAlgorithm algorithm) {
        HashAlgorithm one = algorithm == HashAlgorithm.MD5_SHA1 ? HashAlgorithm.MD5 : algorithm;
        return empty(one).getProvider().getName() + " (JCA)";
    }

    /** A clone of an empty one: cheaper than any look-up, and safe, since the original is never touched. */
    static MessageDigest digest(HashAlgorithm algorithm) {
        try {
            return (MessageDigest) empty(algorithm).clone();
        } catch (CloneNotSupportedException opaque) {
            throw new IllegalStateException(describe(algorithm) + " cannot copy a running hash", opaque);
        }
    }

    static Mac mac(HashAlgorithm algorithm) {
        Provider provider = MACS.get(algorithm);
        if (provider == null) {
            throw new IllegalArgumentException("there is no HMAC with " + algorithm);
        }
        try {
            return Mac.getInstance(algorithm.macName(), provider);
        } catch (GeneralSecurityException gone) {
            throw new IllegalStateException("no " + algorithm.macName(), gone);
        }
    }

    private static MessageDigest empty(HashAlgorithm algorithm) {
        MessageDigest empty = EMPTY.get(algorithm);
        if (empty == null) {
            throw new IllegalStateException("no " + algorithm.jcaName());
        }
        return empty;
    }
}
