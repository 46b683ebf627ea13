package org.spectls.mutate;

import java.util.Optional;
import org.spectls.mutate.operator.Mutant;

/**
 * What became of a mutant.
 *
 * @param same nobody noticed it, since its compiled model is the original's: it is written otherwise, and says the same
 */
public record Result(Mutant mutant, Optional<Kill> kill, boolean same) {

    /** Of one that says something else. */
    public Result(Mutant mutant, Optional<Kill> kill) {
        this(mutant, kill, false);
    }
}
