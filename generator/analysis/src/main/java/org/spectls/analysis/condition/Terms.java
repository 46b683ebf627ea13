package org.spectls.analysis.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Expr.Quantifier;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;

/**
 * Rewrites expressions into others of the same value: names replaced by what they stand for, functions by their bodies,
 * fields of what is constructed here by what they were given. Two results with the same text are equal wherever the same
 * names are in scope. Immutable.
 */
public final class Terms {
    /** Larger expressions are not made by putting functions' bodies in their place. */
    private static final int LARGEST = 400;

    /** Stands for a code that no row of its table has. */
    static final String NO_ROW = "(another code)";

    private final Map<String, FunctionDef> functions = new HashMap<>();
    private final Map<String, TableDef> tables = new HashMap<>();

    public Terms(Model model) {
        model.functions().forEach(function -> functions.put(function.name(), function));
        model.tables().forEach(table -> tables.put(table.name(), table));
    }

    /** With names replaced, and simplified. Names that are bound inside are none of these. */
    public Expr with(Expr expr, Map<String, Expr> values) {
        return with(expr, values, 0);
    }

    /** Whether names of {@code values} would come under a query's variable of the same name, and so change their meaning. */
    public static boolean captures(Expr expr, Map<String, Expr> values) {
        Set<String> bound = Names.bound(expr);
        if (bound.isEmpty()) {
            return false;
        }
        return values.entrySet().stream()
                .filter(named -> Names.free(expr).contains(named.getKey()))
                .anyMatch(named -> Names.free(named.getValue()).stream().anyMatch(bound::contains));
    }

    /** The names that an expression takes from outside, except constants. */
    public static Set<String> names(Expr expr) {
        return Names.free(expr);
    }

    /** Whether the value is the same at any time, as long as the names have the same values. */
    public boolean isLasting(Expr expr) {
        return !Names.any(
                expr,
                part -> part instanceof Expr.Transcript
                        || part instanceof Expr.Aligned
                        || (part instanceof Expr.Call call
                                && Optional.ofNullable(functions.get(call.function()))
                                        .map(FunctionDef::generates)
                                        .orElse(true)));
    }

    /** Whether a function that may answer differently each time has a part in it. */
    public boolean isDrawn(Expr expr) {
        return Names.any(
                expr,
                part -> part instanceof Expr.Call call
                        && functions.containsKey(call.function())
                        && functions.get(call.function()).generates());
    }

    /** Whether numbers are added, subtracted or multiplied: then each step may lead to a condition of its own. */
    public boolean computes(Expr expr) {
        return Names.any(
                expr,
                part -> part instanceof Expr.Binary e
                        && (e.operator() == Operator.ADD
                                || e.operator() == Operator.SUBTRACT
                                || e.operator() == Operator.MULTIPLY));
    }

    /** The table of which the expression is a row. */
    Optional<TableDef> table(Expr expr) {
        return expr.type() instanceof Type.Named named
                ? Optional.ofNullable(tables.get(named.name()))
                : Optional.empty();
    }

    private Expr with(Expr expr, Map<String, Expr> values, int depth) {
        if (expr instanceof Expr.Var v && v.kind() != Expr.VarKind.CONST && values.containsKey(v.name())) {
            return values.get(v.name());
        }
        return simple(Rewriting.parts(expr, part -> with(part, values, depth)), depth);
    }

    private Expr simple(Expr expr, int depth) {
        if (expr instanceof Expr.Call e) {
            return inlined(e, depth);
        }
        if (expr instanceof Expr.FieldGet e) {
            return field(e);
        }
        if (expr instanceof Expr.ColumnGet e) {
            return column(e);
        }
        if (expr instanceof Expr.Held e) {
            return held(e);
        }
        if (expr instanceof Expr.Presence e && e.target() instanceof Expr.Query query) {
            return presentQuery(e, query, depth);
        }
        if (expr instanceof Expr.Query e && e.quantifier() != Quantifier.FIRST && isOne(e.source())) {
            return ofOne(e, depth);
        }
        if (expr instanceof Expr.If e && Truths.constant(e.condition()).isPresent()) {
            return Truths.constant(e.condition()).get() ? e.then() : e.otherwise();
        }
        return expr;
    }

    /** Bodies that bind names are left where they are: their names might hide others. */
    private Expr inlined(Expr.Call call, int depth) {
        FunctionDef function = functions.get(call.function());
        if (function == null || function.body().isEmpty() || depth > 4) {
            return call;
        }
        Expr body = function.body().get();
        Map<String, Expr> arguments = new HashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            arguments.put(function.params().get(i).name(), call.arguments().get(i));
        }
        if (!Names.bound(body).isEmpty()
                || Names.size(body)
                                + call.arguments().stream()
                                        .mapToInt(Names::size)
                                        .sum()
                        > LARGEST) {
            return call;
        }
        Expr result = with(body, arguments, depth + 1);
        return Names.size(result) > LARGEST ? call : result;
    }

    private static Expr field(Expr.FieldGet get) {
        Expr target = bare(get.target());
        if (get.lifted() && target instanceof Expr.Absent) {
            return new Expr.Absent(get.type(), get.span());
        }
        if (!(target instanceof Expr.Construct construct)) {
            return get;
        }
        Optional<Expr> value = construct.fields().stream()
                .filter(assigned -> assigned.name().equals(get.field()))
                .map(Assignment::value)
                .findFirst();
        return value.map(found -> typed(found, get.type())).orElse(get);
    }

    private Expr column(Expr.ColumnGet get) {
        Expr row = bare(get.row());
        if (!(row instanceof Expr.MemberRef member) || table(row).isEmpty()) {
            return get;
        }
        TableDef table = table(row).get();
        List<Expr> cells = table.rows().stream()
                .filter(r -> r.name().equals(member.member()))
                .map(Row::cells)
                .findFirst()
                .or(() -> member.member().equals(NO_ROW) ? table.other() : Optional.empty())
                .orElse(List.of());
        for (int i = 0; i < cells.size(); i++) {
            if (table.columns().get(i).name().equals(get.column())) {
                return typed(cells.get(i), get.type());
            }
        }
        return get;
    }

    private static Expr held(Expr.Held held) {
        Expr optional = held.optional();
        if (optional instanceof Expr.Some some) {
            return some.value();
        }
        if (!(optional.type() instanceof Type.Optional)) {
            return optional;
        }
        // The only element there is, if any.
        boolean first =
                optional instanceof Expr.Query query && query.quantifier() == Quantifier.FIRST && isOne(query.source());
        return first ? held(new Expr.Held(((Expr.Query) optional).source(), held.type(), held.span())) : held;
    }

    /** That there is a first one is that there is any. */
    private Expr presentQuery(Expr.Presence presence, Expr.Query first, int depth) {
        if (first.quantifier() != Quantifier.FIRST) {
            return presence;
        }
        Expr any = new Expr.Query(
                Quantifier.ANY, first.variable(), first.source(), first.condition(), Type.BOOL, first.span());
        Expr found = simple(any, depth);
        return presence.present() ? found : new Expr.Not(found, Type.BOOL, presence.span());
    }

    private static boolean isOne(Expr source) {
        return source.type() instanceof Type.Optional optional && !(optional.element() instanceof Type.ListOf);
    }

    /** A query over an optional: what it asks of the only element there may be. */
    private Expr ofOne(Expr.Query query, int depth) {
        Expr source = query.source();
        Type element = ((Type.Optional) source.type()).element();
        Map<String, Expr> only = Map.of(query.variable(), held(new Expr.Held(source, element, source.span())));
        if (captures(query.condition(), only)) {
            return query;
        }
        Expr condition = with(query.condition(), only, depth);
        boolean any = query.quantifier() == Quantifier.ANY;
        Expr given = new Expr.Presence(source, any, Type.BOOL, query.span());
        Expr simple = simple(given, depth);
        return new Expr.Binary(any ? Operator.AND : Operator.OR, simple, condition, Type.BOOL, query.span());
    }

    private static Expr typed(Expr value, Type type) {
        boolean lift = type instanceof Type.Optional && !(value.type() instanceof Type.Optional);
        return lift ? new Expr.Some(value, type, value.span()) : value;
    }

    /** Without coercions. */
    static Expr bare(Expr expr) {
        if (expr instanceof Expr.Some e) {
            return bare(e.value());
        }
        if (expr instanceof Expr.Classify e) {
            return bare(e.value());
        }
        return expr instanceof Expr.Widen e ? bare(e.value()) : expr;
    }
}
