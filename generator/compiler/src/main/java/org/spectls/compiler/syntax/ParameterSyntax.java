package org.spectls.compiler.syntax;

import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;

/** {@code name: Type}, with {@code = initial} where a default is given. */
public record ParameterSyntax(Name name, TypeSyntax type, Optional<Expression> initial, Note note) {}
