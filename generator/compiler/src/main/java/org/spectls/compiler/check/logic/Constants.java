package org.spectls.compiler.check.logic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;

/** The values of expressions that are the same in every run, and the codes of enums and tables. Immutable. */
final class Constants {
    private final Map<String, Expr> values = new HashMap<>();
    private final Map<String, EnumDef> enums = new HashMap<>();
    private final Map<String, TableDef> tables = new HashMap<>();

    Constants(Model model) {
        for (ConstDef constant : model.constants()) {
            values.put(constant.name(), constant.value());
        }
        model.enums().forEach(e -> enums.put(e.name(), e));
        model.tables().forEach(t -> tables.put(t.name(), t));
    }

    /** The expression without coercions and named constants. */
    Expr plain(Expr expr) {
        if (expr instanceof Expr.Some e) {
            return plain(e.value());
        }
        if (expr instanceof Expr.Classify e) {
            return plain(e.value());
        }
        if (expr instanceof Expr.Widen e) {
            return plain(e.value());
        }
        boolean constant = expr instanceof Expr.Var v && v.kind() == Expr.VarKind.CONST;
        Expr value = constant ? values.get(((Expr.Var) expr).name()) : null;
        return value == null ? expr : plain(value);
    }

    /** A number, duration in milliseconds, or code; of a table without codes, the row's place. */
    Optional<Long> number(Expr expr) {
        Expr plain = plain(expr);
        if (plain instanceof Expr.IntLit e) {
            return Optional.of(e.value());
        }
        if (plain instanceof Expr.DurationLit e) {
            return Optional.of(e.millis());
        }
        if (plain instanceof Expr.MemberRef e && e.type() instanceof Type.Named type) {
            return code(type.name(), e.member());
        }
        if (plain instanceof Expr.CodeOf e) {
            return number(e.member());
        }
        return plain instanceof Expr.Binary e ? arithmetic(e) : Optional.empty();
    }

    private Optional<Long> arithmetic(Expr.Binary e) {
        Optional<Long> left = number(e.left());
        Optional<Long> right = number(e.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return switch (e.operator()) {
            case ADD -> Optional.of(left.get() + right.get());
            case SUBTRACT -> Optional.of(left.get() - right.get());
            case MULTIPLY -> Optional.of(left.get() * right.get());
            default -> Optional.empty();
        };
    }

    /** A text, or bytes written as one. */
    Optional<String> string(Expr expr) {
        Expr plain = plain(expr);
        if (plain instanceof Expr.TextLit e) {
            return Optional.of(e.value());
        }
        return plain instanceof Expr.BytesLit e ? Optional.of(e.ascii()) : Optional.empty();
    }

    boolean isEmpty(Expr expr) {
        return (plain(expr) instanceof Expr.ListLit list && list.items().isEmpty())
                || string(expr).filter(String::isEmpty).isPresent();
    }

    /** The elements of a list that is the same in every run. */
    Optional<List<Expr>> elements(Expr expr) {
        if (!(plain(expr) instanceof Expr.ListLit list)
                || list.items().stream().anyMatch(item -> item.condition().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(list.items().stream().map(Expr.ListItem::value).toList());
    }

    /** The codes of all rows; empty when values of the table are rows anyway. */
    Optional<List<Long>> rowCodes(String table) {
        TableDef def = tables.get(table);
        return def == null || def.bits().isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(names(table).keySet()));
    }

    Domain codes(String named) {
        EnumDef def = enums.get(named);
        if (def != null) {
            return Domain.codes(names(named), def.closed(), def.bits());
        }
        Optional<Integer> bits = Optional.ofNullable(tables.get(named)).flatMap(TableDef::bits);
        return Domain.codes(names(named), bits.isEmpty(), bits.orElse(Integer.SIZE));
    }

    private Map<Long, String> names(String named) {
        var names = new HashMap<Long, String>();
        if (enums.containsKey(named)) {
            enums.get(named).members().forEach(member -> names.put(member.code(), member.name()));
        }
        if (tables.containsKey(named)) {
            tables.get(named)
                    .rows()
                    .forEach(row -> names.put(code(named, row.name()).orElseThrow(), row.name()));
        }
        return names;
    }

    private Optional<Long> code(String named, String member) {
        EnumDef def = enums.get(named);
        if (def != null) {
            return def.members().stream()
                    .filter(m -> m.name().equals(member))
                    .map(m -> m.code())
                    .findFirst();
        }
        TableDef table = tables.get(named);
        if (table == null) {
            return Optional.empty();
        }
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).name().equals(member)) {
                return Optional.of(
                        table.bits().isPresent() ? table.rows().get(i).code() : (long) i);
            }
        }
        return Optional.empty();
    }
}
