package org.spectls.crypto.record;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;

/** Running hashes that count what all of them compress together, and note how long each piece was that they got. */
final class CountingDigest {
    private final RecordMac mac;
    private final List<Integer> pieces = new ArrayList<>();
    private int compressions;

    CountingDigest(RecordMac mac) {
        this.mac = mac;
    }

    RunningDigest start() {
        ExtendedDigest digest = digest();
        return new RunningDigest() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                pieces.add(length);
                digest.update(bytes, offset, length);
            }

            @Override
            public byte[] finish() {
                byte[] hash = new byte[digest.getDigestSize()];
                digest.doFinal(hash, 0);
                return hash;
            }
        };
    }

    /** Blocks compressed since the last time. */
    int compressions() {
        int count = compressions;
        compressions = 0;
        return count;
    }

    /** Octets in each piece since the last time. */
    List<Integer> pieces() {
        List<Integer> all = List.copyOf(pieces);
        pieces.clear();
        return all;
    }

    private ExtendedDigest digest() {
        return switch (mac) {
            case HMAC_SHA1 ->
                new SHA1Digest() {
                    @Override
                    protected void processBlock() {
                        compressions++;
                        super.processBlock();
                    }
                };
            case HMAC_SHA256 ->
                new SHA256Digest() {
                    @Override
                    protected void processBlock() {
                        compressions++;
                        super.processBlock();
                    }
                };
            case HMAC_SHA384 ->
                new SHA384Digest() {
                    @Override
                    protected void processBlock() {
                        compressions++;
                        super.processBlock();
                    }
                };
            case NONE -> throw new IllegalArgumentException("no hash");
        };
    }
}
