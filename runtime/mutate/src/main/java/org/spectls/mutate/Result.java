package org.spectls.mutate;

import java.util.Optional;
import org.spectls.mutate.operator.Mutant;

/** What became of a mutant. */
public record Result(Mutant mutant, Optional<Kill> kill) {}
