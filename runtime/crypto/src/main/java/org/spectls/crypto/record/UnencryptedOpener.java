package org.spectls.crypto.record;

import java.util.Objects;

/** GenericStreamCipher with the null cipher, RFC 5246 section 6.2.3.1: content and MAC. */
final class UnencryptedOpener implements RecordOpener {
    private final RecordAuthenticator authenticator;

    UnencryptedOpener(RecordKeys keys) {
        this.authenticator = new RecordAuthenticator(keys);
    }

    @Override
    public int plaintextLength(int fragmentLength) {
        return fragmentLength - authenticator.length();
    }

    @Override
    public int open(int type, int version, byte[] record, int offset, int length, byte[] target, int targetOffset) {
        Objects.checkFromIndexSize(offset, length, record.length);
        int plaintext = plaintextLength(length);
        if (plaintext < 0 || !authenticator.verify(type, version, record, offset, plaintext)) {
            return NOT_AUTHENTIC;
        }
        System.arraycopy(record, offset, target, targetOffset, plaintext);
        return plaintext;
    }

    @Override
    public void wipe() {
        authenticator.wipe();
    }
}
