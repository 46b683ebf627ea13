package org.spectls.crypto.record;

import org.spectls.crypto.hash.Hash;

/** A running hash that compresses a block as soon as it has all of it. */
interface RunningDigest {
    void update(byte[] bytes, int offset, int length);

    /** The hash of all that came; the running hash is empty afterwards. */
    byte[] finish();

    static RunningDigest of(Hash hash) {
        return new RunningDigest() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                hash.update(bytes, offset, length);
            }

            @Override
            public byte[] finish() {
                return hash.finish();
            }
        };
    }
}
