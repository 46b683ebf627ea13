package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;

/** What stands in a machine, a phase or a submachine. */
public sealed interface MachineItem
        permits MachineItem.Timers,
                MachineItem.Use,
                MachineItem.Phase,
                MachineItem.State,
                HandlerSyntax,
                Declaration.ConfigDecl,
                Declaration.PropertyDecl {

    record Timers(List<Name> names) implements MachineItem {}

    record Use(
            Name submachine,
            List<AssignmentSyntax> arguments,
            Optional<Name> prefix,
            List<ParameterSyntax> carrying,
            List<HandlerSyntax> exits,
            Note note)
            implements MachineItem {}

    record Phase(Name name, List<MachineItem> items, Note note) implements MachineItem {}

    record State(
            Name name,
            boolean initial,
            boolean isFinal,
            boolean entry,
            List<ParameterSyntax> data,
            Optional<Awaiting> awaiting,
            List<HandlerSyntax> handlers,
            Note note)
            implements MachineItem {}

    record Awaiting(Name operation, List<Expression> arguments) {}
}
