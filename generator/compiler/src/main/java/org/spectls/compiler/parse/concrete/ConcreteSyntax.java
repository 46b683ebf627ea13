package org.spectls.compiler.parse.concrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spectls.compiler.source.SourceFile;
import org.spectls.grammar.SpecLexer;
import org.spectls.grammar.SpecParser;

/** The pieces of a file, for tools that change its text. */
public final class ConcreteSyntax {
    private static final String CONTEXT = "Context";

    private ConcreteSyntax() {}

    /**
     * The whole of a file.
     *
     * @throws IllegalArgumentException when it does not parse
     */
    public static Piece of(SourceFile file) {
        SpecParser parser =
                new SpecParser(new CommonTokenStream(new SpecLexer(CharStreams.fromString(file.text(), file.path()))));
        parser.removeErrorListeners();
        Piece whole = piece(parser.specification());
        if (parser.getNumberOfSyntaxErrors() > 0) {
            throw new IllegalArgumentException(file.path() + " does not parse");
        }
        return whole;
    }

    private static Piece piece(ParserRuleContext node) {
        List<Piece> children = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            ParseTree child = node.getChild(i);
            if (child instanceof ParserRuleContext rule) {
                children.add(piece(rule));
            } else if (((TerminalNode) child).getSymbol().getType() != Token.EOF) {
                children.add(word(((TerminalNode) child).getSymbol()));
            }
        }
        int start = children.isEmpty()
                ? node.getStart().getStartIndex()
                : children.get(0).start();
        int end = children.isEmpty() ? start : children.get(children.size() - 1).end();
        return new Piece(rule(node), start, end, children);
    }

    private static Piece word(Token token) {
        String name = SpecLexer.VOCABULARY.getSymbolicName(token.getType());
        return new Piece(name, token.getStartIndex(), token.getStopIndex() + 1, List.of());
    }

    /** ANTLR names the classes of nodes after rules and labels. */
    private static String rule(ParserRuleContext node) {
        String name = node.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1, name.length() - CONTEXT.length());
    }
}
