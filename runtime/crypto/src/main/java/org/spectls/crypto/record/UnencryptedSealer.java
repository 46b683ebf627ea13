package org.spectls.crypto.record;

import java.util.Objects;

/** GenericStreamCipher with the null cipher, RFC 5246 section 6.2.3.1: content and MAC. */
final class UnencryptedSealer implements RecordSealer {
    private final RecordAuthenticator authenticator;

    UnencryptedSealer(RecordKeys keys) {
        this.authenticator = new RecordAuthenticator(keys);
    }

    @Override
    public int overhead() {
        return authenticator.length();
    }

    @Override
    public int seal(int type, int version, byte[] source, int offset, int length, byte[] target, int targetOffset) {
        Objects.checkFromIndexSize(targetOffset, length + authenticator.length(), target.length);
        System.arraycopy(source, offset, target, targetOffset, length);
        authenticator.write(type, version, target, targetOffset, length, target, targetOffset + length);
        return length + authenticator.length();
    }

    @Override
    public void wipe() {
        authenticator.wipe();
    }
}
