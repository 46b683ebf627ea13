package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.source.Span;

/** {@code on trigger} and what it earns. */
public record HandlerSyntax(Trigger trigger, BodySyntax body, Note note) implements MachineItem {

    public sealed interface Trigger {
        Span span();
    }

    public record MalformedTrigger(Optional<Name> binding, Span span) implements Trigger {}

    public record ResultTrigger(Optional<Name> binding, Span span) implements Trigger {}

    /** Without kind: whatever is left. */
    public record OtherTrigger(Optional<OtherKind> kind, Span span) implements Trigger {}

    public enum OtherKind {
        MESSAGE,
        CALL,
        INPUT,
        EVENT,
        TIMER,
        RESULT
    }

    /** {@code name(arguments) binding}: a message's context, or the names of an event's payload, are in parentheses. */
    public record EventTrigger(Name event, Optional<List<Expression>> arguments, Optional<Name> binding, Span span)
            implements Trigger {}

    /** Steps in order, then an ending. */
    public record BodySyntax(List<StepSyntax> steps, EndingSyntax ending) {}

    public sealed interface EndingSyntax {}

    public record Alternatives(List<AlternativeSyntax> alternatives) implements EndingSyntax {}

    /**
     * Without guard: {@code otherwise}. With {@code held}, the guard is an optional, and {@code held} names what it holds:
     * {@code when let held = guard}.
     */
    public record AlternativeSyntax(
            Optional<Name> held, Optional<Expression> guard, Optional<Name> label, BodySyntax body, Note note) {}

    public record Outcome(TargetSyntax target, List<EffectSyntax> effects, Note note) implements EndingSyntax {}

    public sealed interface TargetSyntax {
        Span span();
    }

    public record StayTarget(List<AssignmentSyntax> with, Span span) implements TargetSyntax {}

    public record IgnoreTarget(Span span) implements TargetSyntax {}

    public record RejectTarget(Span span) implements TargetSyntax {}

    public record EndTarget(Span span) implements TargetSyntax {}

    public record FailTarget(Expression failure, Span span) implements TargetSyntax {}

    public record ExitTarget(Name exit, List<AssignmentSyntax> with, Span span) implements TargetSyntax {}

    public record StateTarget(Name state, List<AssignmentSyntax> with, Span span) implements TargetSyntax {}
}
