package org.spectls.compiler.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spectls.compiler.diagnostic.Diagnostic.Related;

/** Writes diagnostics for people: code, place, excerpt with marks, related places, hint. Immutable. */
public final class DiagnosticRenderer {
    private final boolean ansi;

    private DiagnosticRenderer(boolean ansi) {
        this.ansi = ansi;
    }

    public static DiagnosticRenderer plain() {
        return new DiagnosticRenderer(false);
    }

    /** With the colours of a terminal. */
    public static DiagnosticRenderer ansi() {
        return new DiagnosticRenderer(true);
    }

    /**
     * Writes one diagnostic, with a line feed at its end.
     *
     * @param sourceText the text of a file by the name that spans give it
     */
    public String render(Diagnostic diagnostic, Function<String, String> sourceText) {
        var out = new ArrayList<String>();
        out.add(Style.ERROR.paint("error[" + diagnostic.code() + "]", ansi)
                + Style.STRONG.paint(": " + diagnostic.message(), ansi));
        Map<String, List<Mark>> files = marksByFile(diagnostic);
        int gutter = gutter(files);
        files.forEach((file, marks) -> {
            Mark first = marks.get(0);
            String arrow = first.primary() ? "-->" : ":::";
            out.add(" ".repeat(gutter) + Style.FRAME.paint(arrow, ansi) + " " + first.span());
            out.add(bar(gutter));
            out.addAll(Excerpt.of(sourceText.apply(file), marks, gutter, ansi));
            out.add(bar(gutter));
        });
        diagnostic.hint().ifPresentOrElse(hint -> addHint(hint, gutter, out), () -> out.remove(out.size() - 1));
        return String.join("\n", out) + "\n";
    }

    /** Writes all of them, an empty line between each, with a last line that counts them. */
    public String renderAll(List<Diagnostic> diagnostics, Function<String, String> sourceText) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        var out = new StringBuilder();
        diagnostics.forEach(
                diagnostic -> out.append(render(diagnostic, sourceText)).append('\n'));
        String count = diagnostics.size() == 1 ? "1 error" : diagnostics.size() + " errors";
        return out.append(Style.STRONG.paint(count, ansi))
                .append("; more on the first: spectls explain ")
                .append(diagnostics.get(0).code())
                .append('\n')
                .toString();
    }

    private static Map<String, List<Mark>> marksByFile(Diagnostic diagnostic) {
        var files = new LinkedHashMap<String, List<Mark>>();
        var primary = new Mark(diagnostic.at(), diagnostic.label().orElse(""), true);
        files.computeIfAbsent(diagnostic.at().file(), file -> new ArrayList<>()).add(primary);
        for (Related related : diagnostic.related()) {
            files.computeIfAbsent(related.at().file(), file -> new ArrayList<>())
                    .add(new Mark(related.at(), related.message(), false));
        }
        return files;
    }

    private static int gutter(Map<String, List<Mark>> files) {
        int last = files.values().stream()
                .flatMap(List::stream)
                .mapToInt(mark -> mark.span().endLine())
                .max()
                .orElse(1);
        return String.valueOf(last).length();
    }

    private void addHint(String hint, int gutter, List<String> out) {
        String lead = " ".repeat(gutter) + " = ";
        boolean first = true;
        for (String line : hint.lines().toList()) {
            String start = first ? Style.FRAME.paint(lead, ansi) + Style.HINT.paint("hint", ansi) + ": " : "";
            out.add(start + (first ? "" : " ".repeat(lead.length() + "hint: ".length())) + line);
            first = false;
        }
    }

    private String bar(int gutter) {
        return Style.FRAME.paint(" ".repeat(gutter) + " |", ansi);
    }
}
