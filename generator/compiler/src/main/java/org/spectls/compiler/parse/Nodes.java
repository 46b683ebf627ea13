package org.spectls.compiler.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Name;
import org.spectls.grammar.SpecParser.CiteContext;
import org.spectls.grammar.SpecParser.CodeContext;
import org.spectls.grammar.SpecParser.DocContext;
import org.spectls.grammar.SpecParser.NameContext;

/** What every kind of node needs: places, names, words, numbers. */
final class Nodes {
    private final String path;
    private final Diagnostics diagnostics;

    Nodes(String path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    Span span(ParserRuleContext node) {
        return span(path, node.getStart(), node.getStop());
    }

    Span span(ParserRuleContext first, ParserRuleContext last) {
        return span(path, first.getStart(), last.getStop());
    }

    Span span(Token first, Token last) {
        return span(path, first, last);
    }

    static Span span(String path, Token first, Token last) {
        int length = last.getType() == Token.EOF ? 1 : last.getStopIndex() - last.getStartIndex() + 1;
        return new Span(
                path,
                first.getLine(),
                first.getCharPositionInLine() + 1,
                last.getLine(),
                last.getCharPositionInLine() + 1 + length);
    }

    Name name(NameContext node) {
        return new Name(node.getText(), span(node));
    }

    Optional<Name> optionalName(@Nullable NameContext node) {
        return Optional.ofNullable(node).map(this::name);
    }

    List<Name> names(List<NameContext> nodes) {
        return nodes.stream().map(this::name).toList();
    }

    Note note(Span span, @Nullable DocContext doc, List<CiteContext> cites) {
        return new Note(
                span,
                doc == null ? "" : text(doc),
                cites.stream().map(this::citation).toList());
    }

    long number(CodeContext node) {
        return number(node.getText(), span(node));
    }

    long number(String text, Span span) {
        try {
            return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            diagnostics.report(Diagnostic.of("TLS0105", span, "`" + text + "` does not fit into 64 bits"));
            return 0;
        }
    }

    private Citation citation(CiteContext node) {
        String[] words = node.getText().split(" +", 2);
        return new Citation(words[0], words[1]);
    }

    private static String text(DocContext doc) {
        return doc.DOC_COMMENT().stream()
                .map(line -> line.getText().substring("///".length()))
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }
}
