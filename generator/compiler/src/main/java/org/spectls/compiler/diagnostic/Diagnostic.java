package org.spectls.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.source.Span;

/**
 * An error in a specification. There are no warnings: what is worth saying has to be mended.
 *
 * @param code stable, {@code TLS} and four digits; {@link Explanations} has a page on it
 * @param at the place to mend
 * @param message one line, in lower case, without full stop
 * @param label what to say under the caret, when more than the message
 * @param related other places that are part of the reason
 * @param hint how to mend it
 */
public record Diagnostic(
        String code, Span at, String message, Optional<String> label, List<Related> related, Optional<String> hint) {

    /** Another place that has a part in the error, and which. */
    public record Related(Span at, String message) {}

    public Diagnostic {
        related = List.copyOf(related);
    }

    public static Diagnostic of(String code, Span at, String message) {
        return new Diagnostic(code, at, message, Optional.empty(), List.of(), Optional.empty());
    }

    public Diagnostic withLabel(String text) {
        return new Diagnostic(code, at, message, Optional.of(text), related, hint);
    }

    public Diagnostic withHint(String text) {
        return new Diagnostic(code, at, message, label, related, Optional.of(text));
    }

    /** As {@link #withHint}, when there is one: {@code suggestion} is often empty. */
    public Diagnostic withHint(Optional<String> text) {
        return text.map(this::withHint).orElse(this);
    }

    public Diagnostic withRelated(Span place, String text) {
        List<Related> all = Stream.concat(related.stream(), Stream.of(new Related(place, text)))
                .toList();
        return new Diagnostic(code, at, message, label, all, hint);
    }
}
