package org.spectls.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;

/** A step before a handler's ending. */
public sealed interface StepSyntax {
    Note note();

    record Require(Expression condition, Expression failure, Optional<Name> label, Note note) implements StepSyntax {}

    record Let(Name name, Optional<TypeSyntax> type, Expression value, Optional<ElseFail> failure, Note note)
            implements StepSyntax {}

    record ElseFail(Expression failure, Optional<Name> label) {}

    record Use(Name fragment, List<Expression> arguments, Note note) implements StepSyntax {}
}
