package org.spectls.testkit.interpreted;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the generated endpoint and the interpreter to each other; {@code occasion} says after what. */
record Agreement(Supplier<String> occasion) {

    /** Both say the same of something, or else this names both. */
    void demand(String subject, @Nullable Object generated, @Nullable Object interpreted) {
        if (!Objects.equals(generated, interpreted)) {
            throw new AssertionError(
                    "%s: the generated stack and the interpreter differ in %s%n  generated    %s%n  interpreted  %s"
                            .formatted(occasion.get(), subject, generated, interpreted));
        }
    }

    /** What the interpreter does where the generated endpoint has done something; it may find that it cannot. */
    <T> T follow(Object done, Supplier<T> interpretation) {
        try {
            return interpretation.get();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "%s: the generated stack and the interpreter differ%n  generated    %s%n  interpreted  %s"
                            .formatted(occasion.get(), done, e),
                    e);
        }
    }

    /** The interpreter has to fail as well, such as for a number that grows too large. */
    void demandFailure(RuntimeException generated, Supplier<?> interpretation) {
        try {
            Object unused = interpretation.get();
        } catch (RuntimeException e) {
            return;
        }
        demand("whether it is possible", generated, "yes");
    }
}
