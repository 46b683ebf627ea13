package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Declaration.ConfigDecl;
import org.spectls.compiler.syntax.Declaration.ConstDecl;
import org.spectls.compiler.syntax.Declaration.FunctionDecl;
import org.spectls.compiler.syntax.Declaration.OtherRowSyntax;
import org.spectls.compiler.syntax.Declaration.TableDecl;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.ParameterSyntax;

/** The expressions of declarations: cells, constants, defaults, bodies of functions. */
final class Values {
    private final World world;
    private final Typer typer;

    Values(World world, Typer typer) {
        this.world = world;
        this.typer = typer;
    }

    void enter() {
        world.declarations.of(TableDecl.class).forEach(this::cells);
        world.declarations.of(ConstDecl.class).forEach(this::constant);
        world.declarations.of(ConfigDecl.class).forEach(this::config);
        world.declarations.of(FunctionDecl.class).forEach(this::function);
    }

    private void cells(TableDecl syntax) {
        TableDef table = world.tables.get(syntax.name().text());
        if (table == null) {
            return;
        }
        Optional<List<Expr>> other = syntax.other().map(row -> cells(table, row.cells(), row.span()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < syntax.rows().size(); i++) {
            Row row = table.rows().get(i);
            List<Expression> own = syntax.rows().get(i).cells();
            List<Expr> cells = own.isEmpty() && other.isPresent()
                    ? other.get()
                    : cells(table, own, row.note().span());
            rows.add(new Row(row.name(), row.code(), cells, row.note()));
        }
        other(table, syntax);
        world.tables.put(
                table.name(), new TableDef(table.name(), table.bits(), table.columns(), rows, other, table.note()));
    }

    private void other(TableDef table, TableDecl syntax) {
        Optional<Span> row = syntax.other().map(OtherRowSyntax::span);
        boolean wanted = table.bits().isPresent() && !table.columns().isEmpty();
        if (wanted && row.isEmpty()) {
            world.errors.report(
                    "TLS0321",
                    syntax.name().span(),
                    "nothing says which cells an unknown code of `" + table.name() + "` has",
                    "add a last row `other | ...`");
        } else if (table.bits().isEmpty() && row.isPresent()) {
            world.errors.report(
                    "TLS0321", row.get(), "a table without width has no unknown codes, so `other` says nothing here");
        }
    }

    private List<Expr> cells(TableDef table, List<Expression> syntax, Span at) {
        List<Param> columns = table.columns();
        if (syntax.size() != columns.size()) {
            world.errors.report(
                    "TLS0322",
                    at,
                    "the table has " + Words.count(columns.size(), "column") + ", and this row "
                            + Words.count(syntax.size(), "cell"),
                    "the columns are "
                            + Words.quoted(columns.stream().map(Param::name).toList()));
            return columns.stream().map(column -> Types.error(at)).toList();
        }
        List<Expr> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(typer.check(syntax.get(i), columns.get(i).type(), Scope.EMPTY));
        }
        return cells;
    }

    private void constant(ConstDecl syntax) {
        ConstDef def = world.constants.get(syntax.name().text());
        if (def != null) {
            syntax.parameter()
                    .initial()
                    .ifPresent(value -> world.constants.put(
                            def.name(),
                            new ConstDef(
                                    def.name(), def.type(), typer.check(value, def.type(), Scope.EMPTY), def.note())));
        }
    }

    /** What may be absent is absent by default. */
    private void config(ConfigDecl syntax) {
        ConfigDef def = world.configs.get(syntax.name().text());
        if (def != null) {
            Optional<Expr> absent = Types.isOptional(def.type())
                    ? Optional.of(new Expr.Absent(def.type(), def.note().span()))
                    : Optional.empty();
            Optional<Expr> initial = syntax.parameter()
                    .initial()
                    .map(value -> typer.check(value, def.type(), Scope.EMPTY))
                    .or(() -> absent);
            world.configs.put(def.name(), new ConfigDef(def.name(), def.type(), initial, def.note()));
        }
    }

    private void function(FunctionDecl syntax) {
        FunctionDef def = world.functions.get(syntax.name().text());
        if (def == null || syntax.body().isEmpty()) {
            return;
        }
        Scope scope = Scope.EMPTY;
        for (ParameterSyntax parameter : syntax.parameters()) {
            Type type = def.params().stream()
                    .filter(param -> param.name().equals(parameter.name().text()))
                    .map(Param::type)
                    .findFirst()
                    .orElse(Types.ERROR);
            scope = typer.declare(parameter.name(), VarKind.PARAM, type, scope);
        }
        Expr body = typer.check(syntax.body().get(), def.result(), scope);
        world.functions.put(
                def.name(),
                new FunctionDef(
                        def.name(), def.params(), def.result(), Optional.of(body), false, def.reveals(), def.note()));
    }
}
