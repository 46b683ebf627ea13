package org.spectls.crypto.hash;

/** The hash functions of TLS's suites and signatures. */
public enum HashAlgorithm {
    /** Broken. One half of what TLS 1.0 and 1.1 derive and sign with. */
    MD5("MD5", "HmacMD5", 16),
    /**
     * Both hashes of the same message, MD5's first: what TLS 1.0 and 1.1 sign with RSA, and finish a handshake over
     * (RFC 2246 sections 7.4.3 and 7.4.9). There is no HMAC with it.
     */
    MD5_SHA1("MD5+SHA-1", "", 36),
    /** Broken for signatures. */
    SHA1("SHA-1", "HmacSHA1", 20),
    SHA256("SHA-256", "HmacSHA256", 32),
    SHA384("SHA-384", "HmacSHA384", 48),
    SHA512("SHA-512", "HmacSHA512", 64);

    private final String jcaName;
    private final String macName;
    private final int length;

    HashAlgorithm(String jcaName, String macName, int length) {
        this.jcaName = jcaName;
        this.macName = macName;
        this.length = length;
    }

    /** Bytes of a hash, and of an HMAC made with it. */
    public int length() {
        return length;
    }

    /** A new, empty running hash. */
    public Hash start() {
        return new Hash(HashSources.digest(this));
    }

    /** The hash of the parts, one after the other. */
    public byte[] digest(byte[]... parts) {
        Hash hash = start();
        for (byte[] part : parts) {
            hash.update(part);
        }
        return hash.finish();
    }

    /** The JCA's name, as in {@code "SHA-256"}; but {@link #MD5_SHA1} has none that it knows. */
    public String jcaName() {
        return jcaName;
    }

    String macName() {
        return macName;
    }
}
