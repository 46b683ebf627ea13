package org.spectls.compiler.text;

import java.util.List;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;

/**
 * Writes expressions as the specification's author would have. What the compiler added (coercions, and that {@code when
 * let} takes what an optional holds) leaves no trace, so that two expressions with the same text mean the same wherever
 * the same names are in scope.
 */
public final class ExprText {
    private ExprText() {}

    public static String of(Expr expr) {
        return write(expr, Binding.LOOSEST);
    }

    /** How tightly a construct holds its parts together, from the loosest to the tightest, as in the grammar. */
    private enum Binding {
        LOOSEST,
        DEFAULT,
        OR,
        AND,
        CONTAINS,
        COMPARE,
        PRESENCE,
        ADD,
        MULTIPLY,
        NOT,
        POSTFIX
    }

    /** In parentheses when it holds together more loosely than {@code least}. */
    private static String write(Expr expr, Binding least) {
        return write(expr, binding(withoutCoercions(expr)).compareTo(least) < 0);
    }

    /** In parentheses when it does not hold together more tightly than {@code than}. */
    private static String writeTighter(Expr expr, Binding than) {
        return write(expr, binding(withoutCoercions(expr)).compareTo(than) <= 0);
    }

    private static String write(Expr expr, boolean grouped) {
        Expr plain = withoutCoercions(expr);
        String text = text(plain, binding(plain));
        return grouped ? "(" + text + ")" : text;
    }

    private static Expr withoutCoercions(Expr expr) {
        if (expr instanceof Expr.Some e) {
            return withoutCoercions(e.value());
        }
        if (expr instanceof Expr.Classify e) {
            return withoutCoercions(e.value());
        }
        if (expr instanceof Expr.Held e) {
            return withoutCoercions(e.optional());
        }
        return expr instanceof Expr.Widen e ? withoutCoercions(e.value()) : expr;
    }

    private static Binding binding(Expr expr) {
        if (expr instanceof Expr.Binary e) {
            return binding(e.operator());
        }
        if (expr instanceof Expr.Query || expr instanceof Expr.If) {
            return Binding.LOOSEST;
        }
        if (expr instanceof Expr.Default) {
            return Binding.DEFAULT;
        }
        if (expr instanceof Expr.Contains) {
            return Binding.CONTAINS;
        }
        if (expr instanceof Expr.Presence) {
            return Binding.PRESENCE;
        }
        return expr instanceof Expr.Not ? Binding.NOT : Binding.POSTFIX;
    }

    private static Binding binding(Expr.Operator operator) {
        return switch (operator) {
            case OR -> Binding.OR;
            case AND -> Binding.AND;
            case EQ, NE, LT, LE, GT, GE -> Binding.COMPARE;
            case ADD, SUBTRACT, CONCAT -> Binding.ADD;
            case MULTIPLY -> Binding.MULTIPLY;
        };
    }

    private static String text(Expr expr, Binding own) {
        if (expr instanceof Expr.Binary e) {
            return write(e.left(), own) + " " + e.operator().symbol() + " " + writeTighter(e.right(), own);
        }
        if (expr instanceof Expr.Not e) {
            return "!" + write(e.operand(), own);
        }
        if (expr instanceof Expr.Presence e) {
            return write(e.target(), Binding.ADD) + (e.present() ? " present" : " absent");
        }
        if (expr instanceof Expr.Contains e) {
            return write(e.list(), own) + " contains " + writeTighter(e.element(), own);
        }
        if (expr instanceof Expr.Default e) {
            return write(e.optional(), own) + " or " + writeTighter(e.fallback(), own);
        }
        if (expr instanceof Expr.Query e) {
            String word = switch (e.quantifier()) {
                case ANY -> "any ";
                case ALL -> "all ";
                case FIRST -> "first ";
            };
            return word + e.variable() + " in " + of(e.source()) + " where " + of(e.condition());
        }
        if (expr instanceof Expr.If e) {
            return "if " + of(e.condition()) + " then " + of(e.then()) + " else " + of(e.otherwise());
        }
        return postfix(expr);
    }

    private static String postfix(Expr expr) {
        if (expr instanceof Expr.FieldGet e) {
            return write(e.target(), Binding.POSTFIX) + dot(e.lifted()) + e.field();
        }
        if (expr instanceof Expr.ColumnGet e) {
            return write(e.row(), Binding.POSTFIX) + dot(e.lifted()) + e.column();
        }
        if (expr instanceof Expr.CodeOf e) {
            return write(e.member(), Binding.POSTFIX) + ".code";
        }
        if (expr instanceof Expr.TagLookup e) {
            return write(e.list(), Binding.POSTFIX) + "[" + e.tag() + "]";
        }
        if (expr instanceof Expr.ElementAt e) {
            return write(e.list(), Binding.POSTFIX) + "[" + e.index() + "]";
        }
        if (expr instanceof Expr.Slice e) {
            String to = e.to().map(end -> " " + of(end)).orElse("");
            return write(e.target(), Binding.POSTFIX) + "[" + of(e.from()) + " .." + to + "]";
        }
        return compound(expr);
    }

    private static String compound(Expr expr) {
        if (expr instanceof Expr.Call e) {
            return e.function() + "(" + list(e.arguments()) + ")";
        }
        if (expr instanceof Expr.Encode e) {
            return "encode(" + of(e.struct()) + ")";
        }
        if (expr instanceof Expr.Length e) {
            return "length(" + of(e.target()) + ")";
        }
        if (expr instanceof Expr.Aligned e) {
            return "aligned(" + e.channel() + ")";
        }
        if (expr instanceof Expr.Construct e) {
            return e.name() + " " + fields(e.fields());
        }
        if (expr instanceof Expr.Tagged e) {
            return e.body() instanceof Expr.EmptyBody ? e.tag() : e.tag() + " => " + of(e.body());
        }
        if (expr instanceof Expr.ListLit e) {
            return "[" + e.items().stream().map(ExprText::item).collect(Collectors.joining(", ")) + "]";
        }
        if (expr instanceof Expr.Comprehension e) {
            String where = e.condition().map(c -> " where " + of(c)).orElse("");
            return "[" + of(e.value()) + " for " + e.variable() + " in " + of(e.source()) + where + "]";
        }
        return simple(expr);
    }

    private static String simple(Expr expr) {
        if (expr instanceof Expr.IntLit e) {
            return Long.toString(e.value());
        }
        if (expr instanceof Expr.BoolLit e) {
            return Boolean.toString(e.value());
        }
        if (expr instanceof Expr.TextLit e) {
            return quoted(e.value());
        }
        if (expr instanceof Expr.BytesLit e) {
            return quoted(e.ascii());
        }
        if (expr instanceof Expr.DurationLit e) {
            return duration(e.millis());
        }
        if (expr instanceof Expr.MemberRef e) {
            return e.member();
        }
        if (expr instanceof Expr.Var e) {
            return e.name();
        }
        if (expr instanceof Expr.TableRows e) {
            return e.table();
        }
        if (expr instanceof Expr.Transcript e) {
            return e.before() ? "transcript before this" : "transcript";
        }
        return expr instanceof Expr.Absent ? "absent" : "struct {}";
    }

    /** A duration in the largest unit that holds it: {@code 90s}, {@code 2min}. */
    public static String duration(long millis) {
        if (millis == 0 || millis % 1000 != 0) {
            return millis == 0 ? "0s" : millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "min";
    }

    private static String item(Expr.ListItem item) {
        return of(item.value()) + item.condition().map(c -> " if " + of(c)).orElse("");
    }

    private static String fields(List<Assignment> fields) {
        String given = fields.stream()
                .filter(field -> !(field.value() instanceof Expr.Absent))
                .map(field -> field.name() + " = " + of(field.value()))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "{}" : "{ " + given + " }";
    }

    private static String list(List<Expr> exprs) {
        return exprs.stream().map(ExprText::of).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String dot(boolean lifted) {
        return lifted ? "?." : ".";
    }
}
