package org.spectls.compiler.check;

import java.util.List;
import org.spectls.compiler.check.logic.Solver.Answer;
import org.spectls.compiler.check.logic.Witness;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.source.Span;

/** What is said of guards that are wrong. */
final class GuardErrors {
    private GuardErrors() {}

    static Diagnostic overlap(Span later, Span earlier, Answer.Holds found) {
        return Diagnostic.of("TLS0501", later, "two alternatives apply" + when(found))
                .withLabel("and so does this one")
                .withRelated(earlier, "this one applies")
                .withHint("alternatives have no order; add to one of them what the other excludes");
    }

    static Diagnostic gap(List<Span> guards, Answer.Holds found) {
        int last = guards.size() - 1;
        var diagnostic = Diagnostic.of("TLS0502", guards.get(last), "no alternative applies" + when(found))
                .withHint("say what happens then, or end the list with `otherwise`");
        for (Span guard : guards.subList(0, last)) {
            diagnostic = diagnostic.withRelated(guard, "does not hold");
        }
        return diagnostic.withLabel(last == 0 ? "this does not hold, and nothing else is listed" : "does not hold");
    }

    static Diagnostic tooHard(Span at) {
        return Diagnostic.of("TLS0503", at, "these guards are too intricate to be decided")
                .withHint("name parts of them with `let`, or nest alternatives with `then { ... }`");
    }

    static Diagnostic severalOtherwise(Span first, Span second) {
        return Diagnostic.of("TLS0504", second, "there is more than one `otherwise`")
                .withRelated(first, "the other one")
                .withHint("keep one of them");
    }

    static Diagnostic deadAlternative(Span at, boolean guarded) {
        String label = guarded ? "never holds here" : "the guards above leave nothing over";
        return Diagnostic.of("TLS0602", at, "this alternative can never apply")
                .withLabel(label)
                .withHint(
                        "what was required before, and what encloses it, rules it out; remove it or correct its guard");
    }

    static Diagnostic neverRefuses(Span at) {
        return Diagnostic.of("TLS0603", at, "this refusal can never happen")
                .withLabel("this always holds here")
                .withHint("it follows from what was required before; remove it or correct it");
    }

    static Diagnostic neverPasses(Span at, boolean condition) {
        return Diagnostic.of("TLS0604", at, "nothing gets past this step")
                .withLabel(condition ? "this can never hold here" : "this can never be present here")
                .withHint("it contradicts what was required before, or what encloses it");
    }

    private static String when(Answer.Holds found) {
        String witness = Witness.of(found.values());
        return witness.isEmpty() ? ", whatever happens" : " when " + witness;
    }
}
