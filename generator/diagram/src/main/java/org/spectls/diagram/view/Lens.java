package org.spectls.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.text.ExprText;

/**
 * How a model is looked at: under a view, with or without coverage, and where its sources are to be found.
 *
 * @param linkBase what stands before a source file's path in a link, such as {@code ../spec/}
 */
public record Lens(Model model, View view, Coverage coverage, String linkBase) {

    /** A link to the line in the specification. */
    public String link(Note note) {
        return linkBase + note.span().file() + "#L" + note.span().line();
    }

    /** All there is to say of an outcome. */
    public String hint(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.id());
        if (!outcome.path().isEmpty()) {
            lines.add("when " + Words.fullGuard(outcome.path()));
        }
        outcome.condition().ifPresent(condition -> lines.add("require " + ExprText.of(condition)));
        outcome.failure().ifPresent(failure -> lines.add("fails with " + ExprText.of(failure)));
        outcome.leaf()
                .map(Leaf::effects)
                .filter(effects -> !effects.isEmpty())
                .ifPresent(effects -> lines.add("do " + String.join(", ", Words.effects(effects))));
        if (outcome.isRefusal()) {
            addIfAny(lines, outcome.note().doc());
        } else {
            addIfAny(lines, outcome.handler().note().doc());
            outcome.path()
                    .forEach(alternative -> addIfAny(lines, alternative.note().doc()));
        }
        addIfAny(lines, outcome.citations().stream().map(Object::toString).collect(Collectors.joining(", ")));
        if (coverage.isPainted()) {
            lines.add(coverage.count(outcome) + " times in tests");
        }
        return String.join("\n", lines);
    }

    /** What a definition's documentation and citations say, below its name. */
    public String hint(String name, Note note) {
        List<String> lines = new ArrayList<>(List.of(name));
        addIfAny(lines, note.doc());
        addIfAny(lines, note.citations().stream().map(Object::toString).collect(Collectors.joining(", ")));
        return String.join("\n", lines);
    }

    private static void addIfAny(List<String> lines, String text) {
        if (!text.isBlank() && !lines.contains(text.strip())) {
            lines.add(text.strip());
        }
    }
}
