package org.spectls.kernel.machine;

import java.util.Arrays;
import org.spectls.kernel.wire.Bytes;

/** The messages of a dialogue, both sides', in order. What it has handed out does not change. Not thread-safe. */
public final class Transcript {
    private byte[] array = new byte[0];
    private int length;
    private int lengthBefore;

    /** A message has arrived. What {@link #before()} gives ends here, until the next message. */
    public void mark() {
        lengthBefore = length;
    }

    public void append(Bytes message) {
        int needed = length + message.length();
        if (needed > array.length) {
            array = Arrays.copyOf(array, Math.max(needed, Math.max(512, 2 * array.length)));
        }
        message.copyTo(array, length);
        length = needed;
    }

    /** All messages so far. */
    public Bytes all() {
        return Bytes.wrap(array, 0, length);
    }

    /** All messages before the one in hand. */
    public Bytes before() {
        return Bytes.wrap(array, 0, lengthBefore);
    }

    /** Forgets all. */
    public void clear() {
        array = new byte[0];
        length = 0;
        lengthBefore = 0;
    }
}
