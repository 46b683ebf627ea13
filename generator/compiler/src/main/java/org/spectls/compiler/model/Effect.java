package org.spectls.compiler.model;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;

/** One of the ordered effects of a transition; with {@code condition}, only when that holds. */
public sealed interface Effect {
    Optional<Expr> condition();

    Note note();

    /** {@code message} is a struct: a channel's message; it is framed, and appended to the transcript if that covers the channel. */
    record Send(String channel, Expr message, Optional<Expr> condition, Note note) implements Effect {}

    /** Delivered at once, before the next effect, to each machine of the endpoint that knows the event, in their order. */
    record Raise(String event, List<Expr> arguments, Optional<Expr> condition, Note note) implements Effect {}

    record StartTimer(String timer, Expr duration, Optional<Expr> condition, Note note) implements Effect {}

    /** Starts the timer again with the duration it was last started with. */
    record RestartTimer(String timer, Optional<Expr> condition, Note note) implements Effect {}

    record StopTimer(String timer, Optional<Expr> condition, Note note) implements Effect {}

    /** Hands the current fragment to a channel; its messages are later inputs. */
    record Feed(String channel, Optional<Expr> condition, Note note) implements Effect {}

    record ClearTranscript(Optional<Expr> condition, Note note) implements Effect {}

    /** A declared output. */
    record Emit(String output, List<Expr> arguments, Optional<Expr> condition, Note note) implements Effect {}

    /**
     * The value is computed at this point of the effects; later effects and the target's data see the name. {@code
     * condition} is always empty.
     */
    record Let(String name, Type type, Expr value, Optional<Expr> condition, Note note) implements Effect {}
}
