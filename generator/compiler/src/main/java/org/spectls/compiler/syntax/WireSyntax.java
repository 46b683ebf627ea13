package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.source.Span;

/** The parts of a struct, in the presentation language of the RFCs. */
public final class WireSyntax {
    private WireSyntax() {}

    public record ContextSyntax(Name type, Name name) {}

    public record FieldSyntax(
            Name name, FieldType type, Optional<Sizing> sizing, boolean optional, Optional<Name> uniqueBy, Note note) {}

    public sealed interface FieldType {
        Span span();
    }

    public record OpaqueType(Span span) implements FieldType {}

    public record NamedType(Name name, List<Name> context) implements FieldType {
        @Override
        public Span span() {
            return name.span();
        }
    }

    public record SelectType(Name tag, List<CaseSyntax> cases, Span span) implements FieldType {}

    /** Without members: the default case. */
    public record CaseSyntax(List<Name> members, BodySyntax body, Span span) {}

    public sealed interface BodySyntax {}

    public record EmptyBody() implements BodySyntax {}

    public record OpaqueBody() implements BodySyntax {}

    public record StructBody(Name struct, List<Name> context) implements BodySyntax {}

    public sealed interface Sizing {
        Span span();
    }

    /** {@code [n]} or {@code [field]}. */
    public record Fixed(ConstantSyntax size, Span span) implements Sizing {}

    /** {@code [..]}. */
    public record Rest(Span span) implements Sizing {}

    /** {@code <a..b>}; without {@code to}, {@code <a>} is the upper bound. */
    public record Bounds(ConstantSyntax from, Optional<ConstantSyntax> to, Span span) implements Sizing {}

    /** Sums and differences of powers: {@code 2^16-1}. */
    public record ConstantSyntax(List<Term> terms, Span span) {
        /** The name, when the expression is nothing but a name. */
        public Optional<Name> name() {
            return terms.size() == 1
                            && !terms.get(0).negative()
                            && terms.get(0).exponent().isEmpty()
                            && terms.get(0).base() instanceof NameAtom atom
                    ? Optional.of(atom.name())
                    : Optional.empty();
        }
    }

    public record Term(boolean negative, Atom base, Optional<Atom> exponent) {}

    public sealed interface Atom {}

    public record NumberAtom(long value) implements Atom {}

    public record NameAtom(Name name) implements Atom {}
}
