package org.spectls.compiler.emit.java.common;

import java.util.HashMap;
import java.util.Map;
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
        return document.get();
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
        return settings;
    }
}
