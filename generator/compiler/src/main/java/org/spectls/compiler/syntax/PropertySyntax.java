package org.spectls.compiler.syntax;

import java.util.List;
import org.spectls.compiler.model.Property.Binary;
import org.spectls.compiler.model.Property.Unary;
import org.spectls.compiler.source.Span;

/** A property's formula as it was written. */
public sealed interface PropertySyntax {
    Span span();

    record UnaryFormula(Unary operator, PropertySyntax operand, Span span) implements PropertySyntax {}

    record BinaryFormula(Binary operator, PropertySyntax left, PropertySyntax right, Span span)
            implements PropertySyntax {}

    record InState(Name machine, List<Name> states, Span span) implements PropertySyntax {}

    record Sent(Name message, Span span) implements PropertySyntax {}

    record Received(Name message, Span span) implements PropertySyntax {}

    record Happened(Name event, Span span) implements PropertySyntax {}

    record Emitted(Name output, Span span) implements PropertySyntax {}

    record Data(Expression condition, Span span) implements PropertySyntax {}
}
