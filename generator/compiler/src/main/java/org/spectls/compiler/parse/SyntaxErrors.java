package org.spectls.compiler.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.source.Span;
import org.spectls.grammar.SpecLexer;
import org.spectls.grammar.SpecParser;

/** Says in the language's own words what is wrong where parsing stopped. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    /** {@code start} is the index of the declaration's first token. */
    static Diagnostic describe(RecognitionException error, SpecParser parser, String path, int start) {
        Token token = error.getOffendingToken();
        Span at = Nodes.span(path, token, token);
        Optional<String> expected = error instanceof InputMismatchException && error.getExpectedTokens() != null
                ? Expected.describe(error.getExpectedTokens())
                : Optional.empty();
        String text = token.getText();
        if (token.getType() == Token.EOF) {
            return labelled(Diagnostic.of("TLS0102", at, "the file ends in the middle of a declaration"), expected)
                    .withHint("a `}` or `;` may be missing");
        }
        if (token.getType() == SpecLexer.UNEXPECTED) {
            return text.equals("\"")
                    ? Diagnostic.of("TLS0104", at, "this text has no closing quote")
                    : Diagnostic.of("TLS0103", at, "`" + text + "` is no character of the language");
        }
        Optional<Token> comment = comment(parser, token);
        if (comment.isPresent()) {
            return Diagnostic.of(
                            "TLS0106",
                            Nodes.span(path, comment.get(), comment.get()),
                            "a `///` comment stands before what it describes, and nothing follows here")
                    .withHint("write `//` for a remark");
        }
        if (Expected.keyword(token.getType()) && (expectsName(error) || opensDeclaration(parser, token))) {
            return Diagnostic.of("TLS0107", at, "`" + text + "` is a word of the language and cannot be a name")
                    .withHint("choose another name");
        }
        if (token.getTokenIndex() == start) {
            return Diagnostic.of("TLS0101", at, "`" + text + "` begins no declaration");
        }
        return labelled(Diagnostic.of("TLS0101", at, "unexpected `" + text + "`" + place(error, parser)), expected);
    }

    /** The comment that stands where parsing stopped, or just before. */
    private static Optional<Token> comment(SpecParser parser, Token token) {
        return Stream.of(Optional.of(token), visibleBefore(parser, token))
                .flatMap(Optional::stream)
                .filter(candidate -> candidate.getType() == SpecLexer.DOC_COMMENT)
                .findFirst();
    }

    private static boolean opensDeclaration(SpecParser parser, Token token) {
        return visibleBefore(parser, token)
                .filter(before -> Expected.soft(before.getType()))
                .isPresent();
    }

    private static Optional<Token> visibleBefore(SpecParser parser, Token token) {
        int index = token.getTokenIndex() - 1;
        while (index >= 0 && parser.getTokenStream().get(index).getChannel() != Token.DEFAULT_CHANNEL) {
            index--;
        }
        return index < 0
                ? Optional.empty()
                : Optional.of(parser.getTokenStream().get(index));
    }

    private static boolean expectsName(RecognitionException error) {
        return error instanceof InputMismatchException
                && error.getExpectedTokens() != null
                && error.getExpectedTokens().contains(SpecLexer.IDENTIFIER);
    }

    private static Diagnostic labelled(Diagnostic diagnostic, Optional<String> expected) {
        return expected.map(words -> diagnostic.withLabel("expected " + words)).orElse(diagnostic);
    }

    /** The innermost construct that has a name worth telling. */
    private static String place(RecognitionException error, SpecParser parser) {
        List<String> stack = parser.getRuleInvocationStack(error.getCtx());
        return stack.stream()
                .map(Expected::construct)
                .flatMap(Optional::stream)
                .findFirst()
                .map(construct -> " in " + construct)
                .orElse("");
    }
}
