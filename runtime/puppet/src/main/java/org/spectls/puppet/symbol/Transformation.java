package org.spectls.puppet.symbol;

import org.spectls.kernel.wire.Bytes;

/** What becomes of a message or a record on its way out. Several are applied in the order in which they are given. */
public sealed interface Transformation {
    /**
     * Octets of the message's body are replaced; the message's length follows.
     *
     * @param at where in the body; negative: counted from its end
     * @param delete so many octets go
     * @param insert these come
     */
    record Patch(int at, int delete, Bytes insert) implements Transformation {}

    /** The last octets of the body are missing; the message's length follows. */
    record Truncate(int octets) implements Transformation {}

    /** The message's length is by so much larger than it should be, or smaller. The body stays. */
    record LieAboutLength(int by) implements Transformation {}

    /** The content travels in records of so many octets; 0: after an empty record. RFC 5246 section 6.2.1. */
    record Fragment(int octets) implements Transformation {
        public Fragment {
            if (octets < 0) {
                throw new IllegalArgumentException("fragments of " + octets + " octets");
            }
        }
    }

    /** The content waits, and shares a record with what is sent next if that is of the same type. */
    record Hold() implements Transformation {}

    /** The record says that it is of another type. */
    record ContentType(int code) implements Transformation {}

    /** The record says that it is of another version. */
    record Version(int code) implements Transformation {}

    /** The last bit of each record is flipped: its MAC does not verify. RFC 5246 section 6.2.3. */
    record BadMac() implements Transformation {}

    /** The record travels in the clear, even where keys are in use. */
    record Unprotected() implements Transformation {}

    /** The record travels under the keys that are pending, before a ChangeCipherSpec said so. */
    record Protected() implements Transformation {}
}
