package org.spectls.mutate;

import java.util.Set;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;
import org.spectls.mutate.operator.Mutant;

/**
 * A mutant that compiles: there is nothing wrong with it that can be seen without running it.
 *
 * @param changed what was changed, where it stood in the original
 * @param words of the lines that were changed, and of the names of what they belong to
 */
public record Specimen(Mutant mutant, Model model, Span changed, Set<String> words) {
    public Specimen {
        words = Set.copyOf(words);
    }
}
