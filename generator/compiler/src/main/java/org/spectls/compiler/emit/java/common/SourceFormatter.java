package org.spectls.compiler.emit.java.common;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.ToolFactory;
import org.eclipse.jdt.core.formatter.CodeFormatter;
import org.eclipse.jdt.core.formatter.DefaultCodeFormatterConstants;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.TextEdit;

/** Lays out Java source: four spaces, 120 columns. */
public final class SourceFormatter {
    private static final String LINE_LENGTH = "120";

    /** Documentation that fits on a line with its delimiters. */
    private static final Pattern SHORT_JAVADOC =
            Pattern.compile("^( *)/\\*\\*\n *\\* ([^\n]{1,100})\n *\\*/$", Pattern.MULTILINE);

    private final CodeFormatter formatter = ToolFactory.createCodeFormatter(settings());

    /**
     * Lays out a compilation unit.
     *
     * @throws IllegalArgumentException when it is none
     */
    public String format(String source) {
        int kind = CodeFormatter.K_COMPILATION_UNIT | CodeFormatter.F_INCLUDE_COMMENTS;
        TextEdit edit = formatter.format(kind, source, 0, source.length(), 0, "\n");
        if (edit == null) {
            throw new IllegalArgumentException("not a compilation unit:\n" + source);
        }
        Document document = new Document(source);
        try {
            edit.apply(document);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        return SHORT_JAVADOC.matcher(document.get()).replaceAll("$1/** $2 */");
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(DefaultCodeFormatterConstants.getEclipseDefaultSettings());
        settings.put(JavaCore.COMPILER_SOURCE, JavaCore.VERSION_17);
        settings.put(JavaCore.COMPILER_COMPLIANCE, JavaCore.VERSION_17);
        settings.put(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, JavaCore.VERSION_17);
        settings.put(DefaultCodeFormatterConstants.FORMATTER_TAB_CHAR, JavaCore.SPACE);
        settings.put(DefaultCodeFormatterConstants.FORMATTER_LINE_SPLIT, LINE_LENGTH);
        settings.put(DefaultCodeFormatterConstants.FORMATTER_COMMENT_LINE_LENGTH, LINE_LENGTH);
        settings.put(DefaultCodeFormatterConstants.FORMATTER_COMMENT_COUNT_LINE_LENGTH_FROM_STARTING_POSITION, "false");
        settings.put(DefaultCodeFormatterConstants.FORMATTER_COMMENT_FORMAT_HTML, "false");
        settings.put(DefaultCodeFormatterConstants.FORMATTER_INDENT_SWITCHSTATEMENTS_COMPARE_TO_SWITCH, "true");
        settings.put(DefaultCodeFormatterConstants.FORMATTER_NUMBER_OF_EMPTY_LINES_TO_PRESERVE, "0");
        settings.put(DefaultCodeFormatterConstants.FORMATTER_BLANK_LINES_BEFORE_FIELD, "0");
        settings.put(
                DefaultCodeFormatterConstants.FORMATTER_KEEP_METHOD_BODY_ON_ONE_LINE,
                DefaultCodeFormatterConstants.ONE_LINE_IF_EMPTY);
        String onePerLine = DefaultCodeFormatterConstants.createAlignmentValue(
                false, DefaultCodeFormatterConstants.WRAP_NEXT_PER_LINE, DefaultCodeFormatterConstants.INDENT_DEFAULT);
        settings.put(DefaultCodeFormatterConstants.FORMATTER_ALIGNMENT_FOR_SELECTOR_IN_METHOD_INVOCATION, onePerLine);
        settings.put(DefaultCodeFormatterConstants.FORMATTER_ALIGNMENT_FOR_CONDITIONAL_EXPRESSION, onePerLine);
        return settings;
    }
}
