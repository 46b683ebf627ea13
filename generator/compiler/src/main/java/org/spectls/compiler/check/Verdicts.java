package org.spectls.compiler.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.Span;

/** Collects which places of the text are in vain in every use that is made of them. */
final class Verdicts {
    private final Set<Span> alive = new HashSet<>();
    private final Map<Span, Diagnostic> dead = new LinkedHashMap<>();

    void alive(Span place) {
        alive.add(place);
    }

    void dead(Span place, Diagnostic why) {
        dead.putIfAbsent(place, why);
    }

    void report(Diagnostics diagnostics) {
        dead.forEach((place, why) -> {
            if (!alive.contains(place)) {
                diagnostics.report(why);
            }
        });
    }
}
