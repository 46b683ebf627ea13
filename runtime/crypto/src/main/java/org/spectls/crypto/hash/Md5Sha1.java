package org.spectls.crypto.hash;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** MD5 and SHA-1 of one message, one after the other. */
final class Md5Sha1 extends MessageDigest implements Cloneable {
    private MessageDigest md5;
    private MessageDigest sha1;

    static Md5Sha1 empty() throws NoSuchAlgorithmException {
        return new Md5Sha1(
                MessageDigest.getInstance(HashAlgorithm.MD5.jcaName()),
                MessageDigest.getInstance(HashAlgorithm.SHA1.jcaName()));
    }

    private Md5Sha1(MessageDigest md5, MessageDigest sha1) {
        super(HashAlgorithm.MD5_SHA1.jcaName());
        this.md5 = md5;
        this.sha1 = sha1;
    }

    @Override
    public Md5Sha1 clone() throws CloneNotSupportedException {
        Md5Sha1 copy = (Md5Sha1) super.clone();
        copy.md5 = (MessageDigest) md5.clone();
        copy.sha1 = (MessageDigest) sha1.clone();
        return copy;
    }

    @Override
    protected int engineGetDigestLength() {
        return HashAlgorithm.MD5_SHA1.length();
    }

    @Override
    protected void engineUpdate(byte input) {
        md5.update(input);
        sha1.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        md5.update(input, offset, length);
        sha1.update(input, offset, length);
    }

    @Override
    protected byte[] engineDigest() {
        byte[] both = new byte[HashAlgorithm.MD5_SHA1.length()];
        try {
            int split = md5.digest(both, 0, HashAlgorithm.MD5.length());
            sha1.digest(both, split, HashAlgorithm.SHA1.length());
            return both;
        } catch (DigestException impossible) {
            throw new IllegalStateException("the hashes have other lengths than theirs", impossible);
        }
    }

    @Override
    protected void engineReset() {
        md5.reset();
        sha1.reset();
    }
}
