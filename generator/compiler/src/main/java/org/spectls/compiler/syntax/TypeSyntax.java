package org.spectls.compiler.syntax;

import org.spectls.compiler.source.Span;

/** A type as it was written. */
public sealed interface TypeSyntax {
    Span span();

    record Named(Name name) implements TypeSyntax {
        @Override
        public Span span() {
            return name.span();
        }
    }

    record ListOf(TypeSyntax element, Span span) implements TypeSyntax {}

    record Optional(TypeSyntax of, Span span) implements TypeSyntax {}

    record Secret(TypeSyntax of, Span span) implements TypeSyntax {}
}
