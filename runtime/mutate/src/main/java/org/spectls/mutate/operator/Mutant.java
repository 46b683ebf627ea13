package org.spectls.mutate.operator;

import java.util.List;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.Span;

/**
 * A specification with one mistake in it.
 *
 * @param id stays the same as long as its element is written the same
 * @param operator that made it
 * @param element that was changed, as in {@code Machine.State.Event}
 * @param path of the changed file
 * @param line where the change begins
 */
public record Mutant(String id, String operator, String element, String path, int line, Edit edit) {

    /** The changed file. */
    public SourceFile file(SourceSet original) {
        return new SourceFile(path, edit.applyTo(original.text(path)));
    }

    /** What is changed, where it stands in the original. */
    public Span changed(SourceSet original) {
        Lines lines = new Lines(original.text(path));
        return new Span(
                path,
                lines.line(edit.start()),
                lines.column(edit.start()),
                lines.line(edit.end()),
                lines.column(edit.end()));
    }

    /** The lines that differ, as they were and as they are. */
    public String diff(SourceSet original) {
        String before = original.text(path);
        int start = before.lastIndexOf('\n', edit.start() - 1) + 1;
        int end = before.indexOf('\n', edit.end());
        String after = edit.applyTo(before);
        String removed = before.substring(start, end);
        String added = after.substring(start, end + after.length() - before.length());
        StringBuilder diff = new StringBuilder();
        lines(removed).forEach(text -> diff.append("- ").append(text).append('\n'));
        lines(added).forEach(text -> diff.append("+ ").append(text).append('\n'));
        return diff.toString();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(String::stripTrailing)
                .toList();
    }
}
