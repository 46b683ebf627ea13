package org.spectls.compiler.parse.format;

import static org.spectls.grammar.SpecLexer.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.spectls.grammar.SpecParser;

/** Lays the rows of a table out in columns; columns of nothing but numbers are flush right. */
final class TableAlignment {
    private TableAlignment() {}

    static void decide(List<Line> lines) {
        Map<ParserRuleContext, List<Line>> tables = new LinkedHashMap<>();
        for (Line line : lines) {
            ParserRuleContext row = line.construct();
            if (row instanceof SpecParser.RowContext) {
                tables.computeIfAbsent(row.getParent(), table -> new ArrayList<>())
                        .add(line);
            }
        }
        tables.values().stream()
                .filter(rows -> rows.stream().allMatch(Line::isComplete))
                .forEach(TableAlignment::align);
    }

    private static void align(List<Line> rows) {
        List<List<Cell>> table = rows.stream().map(TableAlignment::cells).toList();
        int columns = table.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            alignColumn(table, column);
        }
        alignMargin(rows);
    }

    /** The name, the code (empty if there is none), then what stands between the bars, then the margin. */
    private static List<Cell> cells(Line row) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(new ArrayList<>()));
        cells.add(new Cell(new ArrayList<>()));
        for (Piece piece : row.pieces()) {
            if (piece.is(CITATION)) {
                break;
            }
            if (piece.is(BAR) && piece.parent == row.construct()) {
                cells.add(new Cell(new ArrayList<>()));
            }
            boolean name = cells.size() == 2
                    && !piece.is(LPAREN)
                    && cells.get(1).pieces.isEmpty();
            cells.get(name ? 0 : cells.size() - 1).pieces.add(piece);
        }
        return cells;
    }

    /** Pads behind, by the spaces before the first piece of the next cell or of this one. */
    private static void alignColumn(List<List<Cell>> table, int column) {
        int widest = table.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).width())
                .max()
                .orElse(0);
        boolean numbers = column > 1
                && table.stream()
                        .allMatch(row -> row.size() <= column || row.get(column).isNumber());
        for (List<Cell> row : table) {
            if (row.size() > column) {
                pad(row, column, widest - row.get(column).width(), numbers);
            }
        }
    }

    private static void pad(List<Cell> row, int column, int padding, boolean numbers) {
        if (numbers) {
            row.get(column).pieces.get(1).spaces += padding;
            return;
        }
        boolean missing = row.get(column).pieces.isEmpty() && padding > 0;
        for (int next = column + 1; next < row.size(); next++) {
            if (!row.get(next).pieces.isEmpty()) {
                row.get(next).pieces.get(0).spaces += padding + (missing ? 1 : 0);
                return;
            }
        }
    }

    private static void alignMargin(List<Line> rows) {
        int widest = rows.stream()
                .mapToInt(row -> row.margin().map(row::widthBefore).orElse(0))
                .max()
                .orElse(0);
        for (Line row : rows) {
            row.margin().ifPresent(margin -> margin.spaces = widest + 2 - row.widthBefore(margin));
        }
    }

    /** The pieces of a cell, with the bar before them if there is one. */
    private record Cell(List<Piece> pieces) {
        int width() {
            int width = 0;
            for (Piece piece : pieces) {
                width += piece.text.length() + (piece == pieces.get(0) ? 0 : piece.spaces);
            }
            return width;
        }

        boolean isNumber() {
            return pieces.size() == 2 && pieces.get(1).is(NUMBER);
        }
    }
}
