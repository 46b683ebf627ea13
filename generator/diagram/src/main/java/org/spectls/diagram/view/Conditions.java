package org.spectls.diagram.view;

import java.util.Optional;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.text.Labels;

/** Effects, and the conditions on which they depend. */
final class Conditions {
    private Conditions() {}

    /** The message that is sent, if one is. */
    static Optional<String> message(Effect effect) {
        return effect instanceof Effect.Send ? Labels.of(effect) : Optional.empty();
    }

    /** The same effect, done without condition. */
    static Effect without(Effect effect) {
        if (effect instanceof Effect.Send e) {
            return new Effect.Send(e.channel(), e.message(), Optional.empty(), e.note());
        } else if (effect instanceof Effect.Raise e) {
            return new Effect.Raise(e.event(), e.arguments(), Optional.empty(), e.note());
        } else if (effect instanceof Effect.Emit e) {
            return new Effect.Emit(e.output(), e.arguments(), Optional.empty(), e.note());
        }
        return effect;
    }
}
