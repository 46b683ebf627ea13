package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;

/** An effect of an outcome. */
public sealed interface EffectSyntax {
    Optional<Expression> condition();

    Note note();

    record Send(Expression message, Optional<Expression> condition, Note note) implements EffectSyntax {}

    record Raise(Name event, List<Expression> arguments, Optional<Expression> condition, Note note)
            implements EffectSyntax {}

    record Start(Name timer, Expression duration, Optional<Expression> condition, Note note) implements EffectSyntax {}

    record Restart(Name timer, Optional<Expression> condition, Note note) implements EffectSyntax {}

    record Stop(Name timer, Optional<Expression> condition, Note note) implements EffectSyntax {}

    record Feed(Name channel, Optional<Expression> condition, Note note) implements EffectSyntax {}

    record Let(Name name, Optional<TypeSyntax> type, Expression value, Optional<Expression> condition, Note note)
            implements EffectSyntax {}

    record ClearTranscript(Optional<Expression> condition, Note note) implements EffectSyntax {}

    /** An output, or declared effects. */
    record Call(Name name, List<Expression> arguments, Optional<Expression> condition, Note note)
            implements EffectSyntax {}
}
