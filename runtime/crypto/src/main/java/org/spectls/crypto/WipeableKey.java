package org.spectls.crypto;

import java.util.Arrays;
import javax.crypto.SecretKey;

/** A key that can be wiped, unlike the JDK's own {@code SecretKeySpec}. Not safe for several threads. */
public final class WipeableKey implements SecretKey {
    private static final long serialVersionUID = 1;

    private final String algorithm;
    private final transient byte[] bytes;
    private transient boolean destroyed;

    /**
     * A key for one algorithm.
     *
     * @param algorithm the JCA's name
     * @param bytes copied, so that the caller may wipe them
     */
    public WipeableKey(String algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes.clone();
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy: providers wipe what they are given once they have expanded it. */
    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("the key was wiped");
        }
        return bytes.clone();
    }

    @Override
    public void destroy() {
        Arrays.fill(bytes, (byte) 0);
        destroyed = true;
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }
}
