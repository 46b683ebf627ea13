package org.spectls.requirements.model;

import java.util.Collection;
import org.spectls.compiler.diagnostic.Suggestions;

/** Problems with names that do not exist, and what may have been meant. */
public final class Hints {
    private Hints() {}

    /** {@code there is no <what> `x`; did you mean `y`?}. */
    public static Problem unknown(Place place, String what, String name, Collection<String> known) {
        return new Problem(place, "there is no " + what + " `" + name + "`", Suggestions.didYouMean(name, known));
    }
}
