package org.spectls.kernel.wire;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Makes frames of fragments: several frames in a fragment, a frame over many fragments. A frame that lies whole in a
 * fragment shares its array; only one that straddles fragments is copied together, in memory that grows with what has
 * arrived and not with what a header claims. Not thread-safe.
 */
public final class FrameAssembler {
    private static final byte[] NOTHING = new byte[0];

    private final Framing framing;
    private final int maxFrameLength;

    private final Deque<Bytes> fragments = new ArrayDeque<>();
    private byte[] partial = NOTHING;
    private int partialLength;
    private boolean oversize;

    /** @param maxFrameLength bytes, header included; a longer frame is {@link DecodeFault#OVERSIZE} */
    public FrameAssembler(Framing framing, int maxFrameLength) {
        this.framing = framing;
        this.maxFrameLength = maxFrameLength;
    }

    /** Adds what has arrived. */
    public void feed(Bytes fragment) {
        if (!fragment.isEmpty() || framing instanceof Framing.WholeFragment) {
            fragments.addLast(fragment);
        }
    }

    /**
     * The next frame that is complete; empty when more has to arrive.
     *
     * @throws DecodeException {@link DecodeFault#OVERSIZE}, again each time
     */
    public Optional<Bytes> next() throws DecodeException {
        while (!oversize && !fragments.isEmpty()) {
            Optional<Bytes> frame = partialLength == 0 ? whole(fragments.removeFirst()) : continued();
            if (frame.isPresent()) {
                return frame;
            }
        }
        if (oversize) {
            throw new DecodeException(DecodeFault.OVERSIZE, "", 0);
        }
        return Optional.empty();
    }

    /** Every byte that has arrived has been handed out: no frame is under way. */
    public boolean aligned() {
        return !oversize && partialLength == 0 && fragments.isEmpty();
    }

    /** Forgets what has arrived and was not handed out. */
    public void clear() {
        fragments.clear();
        partial = NOTHING;
        partialLength = 0;
        oversize = false;
    }

    private Optional<Bytes> whole(Bytes fragment) {
        if (framing instanceof Framing.WholeFragment) {
            oversize = fragment.length() > maxFrameLength;
            return oversize ? Optional.empty() : Optional.of(fragment);
        }
        if (fragment.length() >= framing.headerLength()) {
            long length = framing.frameLength(fragment.exposeArray(), fragment.exposeOffset());
            oversize = length > maxFrameLength;
            if (oversize) {
                return Optional.empty();
            }
            if (fragment.length() >= length) {
                putBack(fragment, (int) length);
                return Optional.of(fragment.slice(0, (int) length));
            }
        }
        append(fragment);
        return Optional.empty();
    }

    private Optional<Bytes> continued() {
        if (partialLength < framing.headerLength()) {
            take(framing.headerLength() - partialLength);
        }
        if (partialLength < framing.headerLength()) {
            return Optional.empty();
        }
        long length = framing.frameLength(partial, 0);
        oversize = length > maxFrameLength;
        if (oversize) {
            return Optional.empty();
        }
        while (partialLength < length && !fragments.isEmpty()) {
            take((int) length - partialLength);
        }
        if (partialLength < length) {
            return Optional.empty();
        }
        Bytes frame = Bytes.wrap(partial, 0, partialLength);
        partial = NOTHING;
        partialLength = 0;
        return Optional.of(frame);
    }

    /** Moves at most {@code count} bytes of the first fragment to the partial frame. */
    private void take(int count) {
        Bytes fragment = fragments.removeFirst();
        append(fragment.slice(0, count));
        putBack(fragment, count);
    }

    private void putBack(Bytes fragment, int used) {
        if (fragment.length() > used) {
            fragments.addFirst(fragment.slice(used));
        }
    }

    private void append(Bytes bytes) {
        int length = partialLength + bytes.length();
        if (length > partial.length) {
            partial = Arrays.copyOf(partial, Math.max(length, Math.min(2 * partial.length, maxFrameLength)));
        }
        bytes.copyTo(partial, partialLength);
        partialLength = length;
    }
}
