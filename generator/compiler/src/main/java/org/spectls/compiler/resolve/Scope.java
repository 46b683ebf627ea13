package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.source.Span;

/**
 * What names stand for: an immutable chain. A name may stand for any expression: so parameters of what is inlined are
 * replaced where they are read.
 */
final class Scope {
    /** For expressions without locals. */
    static final Scope EMPTY = new Scope(null, "", null, null, false, null, null);

    private final @Nullable Scope outer;
    private final String name;
    private final @Nullable Expr value;
    private final @Nullable Span declared;
    private final boolean transcript;
    private final @Nullable String message;
    private final @Nullable LocalNames inlinedInto;

    private Scope(
            @Nullable Scope outer,
            String name,
            @Nullable Expr value,
            @Nullable Span declared,
            boolean transcript,
            @Nullable String message,
            @Nullable LocalNames inlinedInto) {
        this.outer = outer;
        this.name = name;
        this.value = value;
        this.declared = declared;
        this.transcript = transcript;
        this.message = message;
        this.inlinedInto = inlinedInto;
    }

    Scope with(String added, Expr meaning, Span at) {
        return new Scope(this, added, meaning, at, transcript, message, inlinedInto);
    }

    /** Within a handler the transcript may be read. */
    Scope withTranscript() {
        return new Scope(this, "", null, null, true, message, inlinedInto);
    }

    /** The name of the message in hand. */
    Scope withMessage(String binding) {
        return new Scope(this, "", null, null, transcript, binding, inlinedInto);
    }

    /** For what is put in where others have chosen names already. */
    Scope inlinedInto(LocalNames names) {
        return new Scope(this, "", null, null, transcript, message, names);
    }

    /** What the variable of a query is called: as it is written, unless it would be taken for another where it is put in. */
    String variable(String written) {
        String name = written;
        for (int i = 2; isTaken(name); i++) {
            name = written + "_" + i;
        }
        return name;
    }

    private boolean isTaken(String variable) {
        if (inlinedInto == null) {
            return false;
        }
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.value instanceof Expr.Var known && known.name().equals(variable)) {
                return true;
            }
        }
        return inlinedInto.contains(variable);
    }

    boolean allowsTranscript() {
        return transcript;
    }

    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    Optional<Expr> find(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.value != null && scope.name.equals(wanted)) {
                return Optional.of(scope.value);
            }
        }
        return Optional.empty();
    }

    Optional<Span> declared(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.value != null && scope.name.equals(wanted)) {
                return Optional.ofNullable(scope.declared);
            }
        }
        return Optional.empty();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.value != null) {
                names.add(scope.name);
            }
        }
        return names;
    }
}
