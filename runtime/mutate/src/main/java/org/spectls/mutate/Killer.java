package org.spectls.mutate;

import java.util.Optional;

/** Somebody who may notice a mutant. Confined to one thread. */
public interface Killer extends AutoCloseable {

    /** Looks at a mutant that the compiler lets pass; empty: it behaves as it should. */
    Optional<Kill> tries(Specimen specimen);

    @Override
    default void close() {}
}
