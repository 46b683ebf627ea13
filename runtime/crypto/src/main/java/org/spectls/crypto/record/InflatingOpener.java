package org.spectls.crypto.record;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.spectls.crypto.Scratch;

/**
 * Inflates content whose protection is off, RFC 3749: one zlib stream (RFC 1950) for all records of a direction. Never
 * writes more than a record's 2^14 octets, however much would come out.
 */
final class InflatingOpener implements RecordOpener {
    private static final ThreadLocal<Scratch> SCRATCH = Scratch.perThread();

    private final RecordOpener opener;
    private final Inflater inflater = new Inflater();
    private final byte[] excess = new byte[1];
    private boolean wiped;

    InflatingOpener(RecordOpener opener) {
        this.opener = opener;
    }

    @Override
    public int plaintextLength(int fragmentLength) {
        int compressed = opener.plaintextLength(fragmentLength);
        return compressed < 0 ? compressed : Limits.PLAINTEXT;
    }

    @Override
    public int open(int type, int version, byte[] record, int offset, int length, byte[] target, int targetOffset) {
        if (wiped) {
            throw new IllegalStateException("the opener was wiped");
        }
        int most = opener.plaintextLength(length);
        if (most < 0) {
            return NOT_AUTHENTIC;
        }
        Scratch scratch = SCRATCH.get();
        byte[] bytes = scratch.atLeast(most);
        int compressed = opener.open(type, version, record, offset, length, bytes, 0);
        int plaintext = compressed;
        if (compressed > Limits.COMPRESSED) {
            plaintext = OVERFLOW;
        } else if (compressed >= 0) {
            plaintext = inflate(bytes, compressed, target, targetOffset);
        }
        scratch.wipe(most);
        return plaintext;
    }

    @Override
    public void wipe() {
        wiped = true;
        inflater.end();
        opener.wipe();
    }

    private int inflate(byte[] bytes, int length, byte[] target, int targetOffset) {
        try {
            inflater.setInput(bytes, 0, length);
            int inflated = fill(target, targetOffset, Limits.PLAINTEXT);
            if (inflated == Limits.PLAINTEXT && fill(excess, 0, 1) > 0) {
                return TOO_LONG;
            }
            // What nobody took lies behind the stream's end, or needs a dictionary that TLS does not have.
            return inflater.getRemaining() == 0 ? inflated : BAD_COMPRESSION;
        } catch (DataFormatException broken) {
            return BAD_COMPRESSION;
        } finally {
            excess[0] = 0;
        }
    }

    /** Inflates until there is no more room, or nothing more to inflate. */
    private int fill(byte[] target, int offset, int room) throws DataFormatException {
        int done = 0;
        int more;
        do {
            more = inflater.inflate(target, offset + done, room - done);
            done += more;
        } while (more > 0 && done < room);
        return done;
    }
}
