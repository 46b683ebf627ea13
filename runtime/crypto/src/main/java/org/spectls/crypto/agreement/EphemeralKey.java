package org.spectls.crypto.agreement;

/** A key pair for one key agreement. Confined to one thread at a time. */
public interface EphemeralKey {
    /** Where the key lives. */
    NamedCurve curve();

    /** The public key as it travels, {@link NamedCurve#publicLength} bytes, a copy. */
    byte[] publicBytes();

    /**
     * The secret shared with the peer, {@link NamedCurve#secretLength} bytes, which the caller wipes.
     *
     * @param peerPublic the peer's public key as it travels
     * @throws InvalidPeerKey if that is no acceptable public key of this curve
     * @throws IllegalStateException if the key was wiped
     */
    byte[] agree(byte[] peerPublic) throws InvalidPeerKey;

    /** Forgets the private key, as far as the JVM permits. */
    void wipe();
}
