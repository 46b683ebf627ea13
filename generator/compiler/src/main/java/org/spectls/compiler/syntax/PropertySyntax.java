package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Property.Binary;
import org.spectls.compiler.model.Property.Unary;
import org.spectls.compiler.source.Span;

/** A property's formula as it was written. */
public sealed interface PropertySyntax {
    Span span();

    record UnaryFormula(Unary operator, PropertySyntax operand, Span span) implements PropertySyntax {}

    record BinaryFormula(Binary operator, PropertySyntax left, PropertySyntax right, Span span)
            implements PropertySyntax {}

    record Where(PropertySyntax operand, Expression condition, Span span) implements PropertySyntax {}

    record Peer(PropertySyntax atom, Span span) implements PropertySyntax {}

    /** {@code from}: before the step, not after it. */
    record InState(Optional<Name> machine, boolean from, List<Name> states, List<Name> names, Span span)
            implements PropertySyntax {}

    record Sent(Name message, List<Name> names, Span span) implements PropertySyntax {}

    record Received(Name message, List<Name> names, Span span) implements PropertySyntax {}

    record Happened(Name event, List<Name> names, Span span) implements PropertySyntax {}

    record Answered(Name operation, List<Name> names, Span span) implements PropertySyntax {}

    record Emitted(Name output, List<Name> names, Span span) implements PropertySyntax {}

    record Ended(Span span) implements PropertySyntax {}

    record Quiet(Span span) implements PropertySyntax {}

    record Data(Expression condition, Span span) implements PropertySyntax {}
}
