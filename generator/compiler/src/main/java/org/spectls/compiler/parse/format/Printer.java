package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.List;

/** Writes pieces down, line by line. */
final class Printer {
    private final List<Piece> pieces;
    private final Indentation indentation;
    private final StringBuilder out = new StringBuilder();
    private int line;
    private int column;

    private Printer(List<Piece> pieces) {
        this.pieces = pieces;
        this.indentation = new Indentation(pieces);
    }

    static String print(List<Piece> pieces) {
        var printer = new Printer(pieces);
        printer.pieces.forEach(printer::add);
        return printer.out.toString();
    }

    private void add(Piece piece) {
        if (piece.beginsLine) {
            beginLine(piece);
        } else {
            write(" ".repeat(piece.spaces));
        }
        piece.line = line;
        piece.column = column;
        write(piece.text);
        if (!piece.trailing.isEmpty()) {
            write("  " + piece.trailing);
        }
    }

    private void beginLine(Piece piece) {
        if (piece.previous != null) {
            newLine();
        }
        if (piece.apart && isRoom(piece)) {
            newLine();
        }
        addComments(piece);
        if (!piece.is(EOF)) {
            write(" ".repeat(indentation.of(piece)));
        }
    }

    /** Empty lines at the edges of brackets and of the text are dropped. */
    private static boolean isRoom(Piece piece) {
        boolean first = piece.previous == null || piece.previous.isOpener();
        boolean last = piece.comments.isEmpty() && (piece.isCloser() || piece.is(EOF));
        return !first && !last;
    }

    private void addComments(Piece piece) {
        int last = piece.comments.size() - 1;
        for (int i = 0; i <= last; i++) {
            String comment = piece.comments.get(i);
            boolean pointless = i == last && (piece.isCloser() || piece.is(EOF));
            if (!comment.isEmpty()) {
                write(" ".repeat(indentation.ofComment(piece)) + comment);
                newLine();
            } else if (!pointless) {
                newLine();
            }
        }
    }

    private void newLine() {
        out.append('\n');
        line++;
        column = 0;
    }

    private void write(String text) {
        out.append(text);
        column += text.length();
    }
}
