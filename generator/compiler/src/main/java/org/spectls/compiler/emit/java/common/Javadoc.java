package org.spectls.compiler.emit.java.common;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.Note;

/** Documentation of generated code: the specification's own words, its sources, and its place. */
public final class Javadoc {
    private static final Pattern INLINE = Pattern.compile("\\{@[^{}]*}|`([^`]*)`");

    private Javadoc() {}

    /** The {@code ///} text or else {@code fallback}, then the citations and {@code file:line}. */
    public static CodeBlock of(Note note, String fallback) {
        return CodeBlock.of("$L\n\n<p>$L", summary(note, fallback), place(note));
    }

    /** The {@code ///} text or else {@code fallback}, as HTML. */
    public static String summary(Note note, String fallback) {
        return note.doc().isBlank() ? fallback : html(note.doc().strip());
    }

    /** {@code RFC5246 7.4.1.2, hello.tls:12}. */
    public static String place(Note note) {
        String citations = note.citations().stream().map(Citation::toString).collect(Collectors.joining(", "));
        String line = "{@code " + note.span().file() + ":" + note.span().line() + "}";
        return citations.isEmpty() ? line : citations + ", " + line;
    }

    /** Inline tags stay, {@code `code`} becomes one, and all else is escaped. */
    private static String html(String text) {
        StringBuilder html = new StringBuilder();
        Matcher inline = INLINE.matcher(text);
        int end = 0;
        while (inline.find()) {
            html.append(escaped(text.substring(end, inline.start())));
            html.append(inline.group(1) == null ? inline.group() : "{@code " + inline.group(1) + "}");
            end = inline.end();
        }
        html.append(escaped(text.substring(end)));
        return html.toString().replace("*/", "*&#47;");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }
}
