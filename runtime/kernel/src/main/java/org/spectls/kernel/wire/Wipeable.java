package org.spectls.kernel.wire;

import java.util.Optional;

/** Holds secrets, which can be overwritten when they are no longer needed. */
public interface Wipeable {

    /** Overwrites the secrets. Wiping again does nothing. */
    void wipe();

    /** Wipes what can be wiped among the values, and in the optionals and lists among them. */
    static void wipe(Object... values) {
        for (Object value : values) {
            if (value instanceof Wipeable wipeable) {
                wipeable.wipe();
            } else if (value instanceof Optional<?> optional) {
                optional.ifPresent(Wipeable::wipe);
            } else if (value instanceof Iterable<?> elements) {
                elements.forEach(Wipeable::wipe);
            }
        }
    }
}
