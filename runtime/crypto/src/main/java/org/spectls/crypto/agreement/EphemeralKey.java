package org.spectls.crypto.agreement;

/** A key pair for one key agreement, on a curve or in a finite field. Confined to one thread at a time. */
public interface EphemeralKey {
    /** The public key as it travels, {@link NamedCurve#publicLength} or {@link DhGroup#length} bytes, a copy. */
    byte[] publicBytes();

    /**
     * The secret shared with the peer, which the caller wipes: {@link NamedCurve#secretLength} bytes, or in a finite
     * field as many as are left without leading zeros (RFC 5246 section 8.1.2).
     *
     * @param peerPublic the peer's public key as it travels
     * @throws InvalidPeerKey if that is no acceptable public key of this curve or group
     * @throws IllegalStateException if the key was wiped
     */
    byte[] agree(byte[] peerPublic) throws InvalidPeerKey;

    /** Forgets the private key, as far as the JVM permits. */
    void wipe();
}
