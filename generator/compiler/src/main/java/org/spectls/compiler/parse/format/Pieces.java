package org.spectls.compiler.parse.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.spectls.grammar.SpecLexer;
import org.spectls.grammar.SpecParser;

/** Takes a text apart: its tokens with the constructs they belong to, and the comments and line breaks between them. */
final class Pieces {
    private final List<Piece> all = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final Deque<Piece> open = new ArrayDeque<>();
    private int breaks;
    private boolean apart;

    private Pieces() {}

    /** The pieces in order, the last one for the end of the text; empty when the text is not well formed. */
    static Optional<List<Piece>> of(String text) {
        var lexer = new SpecLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        var parser = new SpecParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            var parents = new HashMap<Integer, ParserRuleContext>();
            index(parser.specification(), parents);
            return Optional.of(new Pieces().collect(tokens.getTokens(), parents));
        } catch (ParseCancellationException e) {
            return Optional.empty();
        }
    }

    private static void index(ParserRuleContext construct, Map<Integer, ParserRuleContext> parents) {
        for (int i = 0; i < construct.getChildCount(); i++) {
            ParseTree child = construct.getChild(i);
            if (child instanceof TerminalNode leaf) {
                parents.put(leaf.getSymbol().getTokenIndex(), construct);
            } else if (child instanceof ParserRuleContext inner) {
                index(inner, parents);
            }
        }
    }

    private List<Piece> collect(List<Token> tokens, Map<Integer, ParserRuleContext> parents) {
        for (Token token : tokens) {
            if (token.getType() == SpecLexer.WHITESPACE) {
                addSpace(token.getText());
            } else if (token.getType() == SpecLexer.LINE_COMMENT) {
                addComment(token.getText().stripTrailing());
            } else {
                addToken(new Piece(token, parents.getOrDefault(token.getTokenIndex(), new ParserRuleContext())));
            }
        }
        return all;
    }

    private void addSpace(String space) {
        breaks += (int) space.chars().filter(c -> c == '\n').count();
        if (breaks > 1 && comments.isEmpty()) {
            apart = true;
        } else if (breaks > 1 && !comments.get(comments.size() - 1).isEmpty()) {
            comments.add("");
        }
    }

    private void addComment(String comment) {
        Piece before = all.isEmpty() ? null : all.get(all.size() - 1);
        if (breaks == 0 && before != null && before.trailing.isEmpty()) {
            before.trailing = comment;
        } else {
            comments.add(comment);
        }
        breaks = 0;
    }

    private void addToken(Piece piece) {
        Piece before = all.isEmpty() ? null : all.get(all.size() - 1);
        if (before != null) {
            before.next = piece;
            piece.previous = before;
        }
        pair(piece);
        piece.comments.addAll(comments);
        piece.apart = apart && before != null;
        piece.broken = breaks > 0
                || !comments.isEmpty()
                || before == null
                || before.is(SpecLexer.DOC_COMMENT)
                || !before.trailing.isEmpty();
        all.add(piece);
        comments.clear();
        breaks = 0;
        apart = false;
    }

    private void pair(Piece piece) {
        if (piece.isOpener()) {
            open.push(piece);
        } else if (piece.isCloser()) {
            piece.partner = open.pop();
            piece.partner.partner = piece;
        }
    }
}
