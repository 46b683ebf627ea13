package org.spectls.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.syntax.Declaration;
import org.spectls.compiler.syntax.SpecFile;
import org.spectls.grammar.SpecLexer;
import org.spectls.grammar.SpecParser;
import org.spectls.grammar.SpecParser.DeclarationContext;

/**
 * Parses declaration by declaration. One that is wrong is reported once and left out; parsing goes on with the next one
 * that begins a line.
 */
public final class Parser {
    private static final Set<Integer> STARTERS = Set.of(
            SpecLexer.DOC_COMMENT,
            SpecLexer.CLOSED,
            SpecLexer.ENUM,
            SpecLexer.STRUCT,
            SpecLexer.OPAQUE,
            SpecLexer.TABLE,
            SpecLexer.RECORD,
            SpecLexer.EXTERN,
            SpecLexer.REVEALS,
            SpecLexer.FN,
            SpecLexer.CONST,
            SpecLexer.CONFIG,
            SpecLexer.CALL,
            SpecLexer.INPUT,
            SpecLexer.EVENT,
            SpecLexer.OUTPUT,
            SpecLexer.OPERATION,
            SpecLexer.CHANNEL,
            SpecLexer.TRANSCRIPT,
            SpecLexer.FAILURE,
            SpecLexer.FRAGMENT,
            SpecLexer.EFFECTS,
            SpecLexer.MACHINE,
            SpecLexer.SUBMACHINE,
            SpecLexer.ENDPOINT,
            SpecLexer.PROPERTY,
            SpecLexer.VIEW);

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final CommonTokenStream tokens;
    private final SpecParser parser;
    private final DeclarationBuilder builder;

    private Parser(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        SpecLexer lexer = new SpecLexer(CharStreams.fromString(file.text(), file.path()));
        lexer.removeErrorListeners();
        tokens = new CommonTokenStream(lexer);
        parser = new SpecParser(tokens);
        parser.removeErrorListeners();
        builder = new DeclarationBuilder(new Nodes(file.path(), diagnostics));
    }

    /** Parses every file; what does not parse is reported and left out. */
    public static List<SpecFile> parse(SourceSet sources, Diagnostics diagnostics) {
        return sources.files().stream()
                .map(file -> new Parser(file, diagnostics).file())
                .toList();
    }

    private SpecFile file() {
        List<Declaration> declarations = new ArrayList<>();
        while (tokens.LA(1) != Token.EOF) {
            declaration().map(builder::declaration).ifPresent(declarations::add);
        }
        return new SpecFile(file.path(), declarations);
    }

    /** SLL prediction is fast and nearly always enough; what it cannot parse is tried again, and judged, with LL. */
    private Optional<DeclarationContext> declaration() {
        int start = tokens.index();
        try {
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            parser.setErrorHandler(new BailErrorStrategy());
            return Optional.of(parser.declaration());
        } catch (ParseCancellationException slow) {
            tokens.seek(start);
            return carefully(start);
        }
    }

    private Optional<DeclarationContext> carefully(int start) {
        try {
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new FirstErrorStrategy());
            return Optional.of(parser.declaration());
        } catch (ParseCancellationException error) {
            RecognitionException cause = asMeant(start, error);
            diagnostics.report(SyntaxErrors.describe(cause, parser, file.path(), start));
            skip(start, cause.getOffendingToken().getTokenIndex());
            return Optional.empty();
        }
    }

    /** The error of the kind of declaration that its first word announces, which knows what was expected. */
    private RecognitionException asMeant(int start, ParseCancellationException first) {
        ParseCancellationException error = first;
        if (first.getCause() instanceof NoViableAltException) {
            try {
                tokens.seek(start);
                DeclarationRules.parseAsMeant(parser);
            } catch (ParseCancellationException better) {
                error = better;
            }
        }
        return (RecognitionException) Objects.requireNonNull(error.getCause());
    }

    /** To the next declaration behind the error, which may itself be the first word of one that was not expected yet. */
    private void skip(int start, int error) {
        tokens.seek(error);
        if (error == start && tokens.LA(1) != Token.EOF) {
            tokens.consume();
        }
        while (tokens.LA(1) != Token.EOF && !startsDeclaration(tokens.LT(1))) {
            tokens.consume();
        }
    }

    private boolean startsDeclaration(Token token) {
        return token.getCharPositionInLine() == 0 && STARTERS.contains(token.getType());
    }
}
