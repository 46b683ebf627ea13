package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.source.Span;

/** A declaration at the top of a file; some may stand in a machine too. */
public sealed interface Declaration {
    Name name();

    Note note();

    /** {@code width} is the largest code that the enum leaves room for. */
    record EnumDecl(Name name, boolean closed, List<MemberSyntax> members, Optional<Long> width, Note note)
            implements Declaration {}

    /** With {@code last}, a range of codes that is only reserved. */
    record MemberSyntax(Name name, long code, Optional<Long> last, Note note) {}

    record StructDecl(Name name, List<WireSyntax.ContextSyntax> context, List<WireSyntax.FieldSyntax> fields, Note note)
            implements Declaration {}

    record TypedefDecl(Name name, WireSyntax.FieldType type, Optional<WireSyntax.Sizing> sizing, Note note)
            implements Declaration {}

    record TableDecl(
            Name name,
            Optional<Name> width,
            List<ParameterSyntax> columns,
            List<RowSyntax> rows,
            Optional<OtherRowSyntax> other,
            Note note)
            implements Declaration {}

    record RowSyntax(Name name, Optional<Long> code, List<Expression> cells, Note note) {}

    record OtherRowSyntax(List<Expression> cells, Span span) {}

    record RecordDecl(Name name, List<ParameterSyntax> fields, Note note) implements Declaration {}

    record ExternTypeDecl(Name name, boolean secret, Note note) implements Declaration {}

    /** Without {@code body}: extern. */
    record FunctionDecl(
            Name name,
            List<ParameterSyntax> parameters,
            TypeSyntax result,
            Optional<Expression> body,
            boolean generates,
            boolean reveals,
            Note note)
            implements Declaration {}

    record ConstDecl(ParameterSyntax parameter, Note note) implements Declaration {
        @Override
        public Name name() {
            return parameter.name();
        }
    }

    record ConfigDecl(ParameterSyntax parameter, Note note) implements Declaration, MachineItem {
        @Override
        public Name name() {
            return parameter.name();
        }
    }

    record EventDecl(Name name, EventKind kind, List<ParameterSyntax> parameters, Note note) implements Declaration {}

    record OperationDecl(Name name, List<ParameterSyntax> parameters, TypeSyntax result, Note note)
            implements Declaration {}

    record ChannelDecl(Name name, Name carries, Note note) implements Declaration {}

    /** {@code name} is that of the channel. */
    record TranscriptDecl(Name name, List<Name> except, Note note) implements Declaration {}

    /** {@code name} is that of the failures' type. */
    record FailureDecl(Name name, List<FaultRuleSyntax> rules, Note note) implements Declaration {}

    record FaultRuleSyntax(List<Name> faults, Name member, Note note) {}

    record FragmentDecl(Name name, List<ParameterSyntax> parameters, List<StepSyntax> steps, Note note)
            implements Declaration {}

    record EffectsDecl(Name name, List<ParameterSyntax> parameters, List<EffectSyntax> effects, Note note)
            implements Declaration {}

    record MachineDecl(Name name, List<Name> receives, List<MachineItem> items, Note note) implements Declaration {}

    record SubmachineDecl(
            Name name, List<ParameterSyntax> parameters, List<ExitSyntax> exits, List<MachineItem> items, Note note)
            implements Declaration {}

    record ExitSyntax(Name name, List<ParameterSyntax> parameters) {}

    record EndpointDecl(
            Name name, List<Name> machines, Optional<Name> failureName, List<EffectSyntax> onFail, Note note)
            implements Declaration {}

    record PropertyDecl(Name name, List<Name> endpoints, PropertySyntax formula, Note note)
            implements Declaration, MachineItem {}

    record ViewDecl(Name name, List<FeatureSyntax> shows, List<FeatureSyntax> hides, Note note)
            implements Declaration {}

    record FeatureSyntax(Optional<Name> machine, Optional<Name> state, Name what) {}
}
