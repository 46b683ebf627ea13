package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/**
 * Expressions as TLA+. An optional is a sequence of at most one element, a member or row its name, bytes a sequence of
 * atoms, a struct a record whose field {@code is} tells its name.
 */
final class Expressions {
    private final Vocabulary vocabulary;
    private final String data;
    private final Queries queries = new Queries(this);

    /** {@code data}: what the current state's data are called. */
    Expressions(Vocabulary vocabulary, String data) {
        this.vocabulary = vocabulary;
        this.data = data;
    }

    /** {@code situation}: the name of the endpoint's situation at this point. */
    String of(Expr expr, String situation) {
        return literal(expr)
                .or(() -> surroundings(expr, situation))
                .or(() -> access(expr, situation))
                .or(() -> conversion(expr, situation))
                .or(() -> construction(expr, situation))
                .or(() -> operation(expr, situation))
                .or(() -> queries.of(expr, situation))
                .orElseThrow(() -> new IllegalArgumentException(expr.span() + ": no TLA+ for this expression"));
    }

    List<String> all(List<Expr> exprs, String situation) {
        return exprs.stream().map(expr -> of(expr, situation)).toList();
    }

    /** A value where another type is expected: bytes in a selection are the content of an opaque case. */
    String fitted(Expr expr, Type expected, String situation) {
        return fit(of(expr, situation), expr.type(), expected);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private static String fit(String text, Type actual, Type expected) {
        if (expected instanceof Type.Select && Vocabulary.plain(actual) instanceof Type.Bytes) {
            return "Opaque(" + text + ")";
        } else if (expected instanceof Type.Optional to && actual instanceof Type.Optional from) {
            return over(text, from.element(), to.element());
        } else if (expected instanceof Type.ListOf to && actual instanceof Type.ListOf from) {
            return over(text, from.element(), to.element());
        }
        return text;
    }

    private static String over(String text, Type from, Type to) {
        String element = fit("It", from, to);
        return element.equals("It") ? text : "Map(" + text + ", LAMBDA It : " + element + ")";
    }

    private Optional<String> literal(Expr expr) {
        if (expr instanceof Expr.IntLit e) {
            return Optional.of(Long.toString(e.value()));
        } else if (expr instanceof Expr.BoolLit e) {
            return Optional.of(e.value() ? "TRUE" : "FALSE");
        } else if (expr instanceof Expr.TextLit e) {
            return Optional.of(Layout.quoted(e.value()));
        } else if (expr instanceof Expr.BytesLit e) {
            return Optional.of(
                    e.ascii().isEmpty()
                            ? "<< >>"
                            : "Ascii(" + Layout.quoted(e.ascii()) + ", "
                                    + e.ascii().length() + ")");
        } else if (expr instanceof Expr.DurationLit e) {
            return Optional.of(Long.toString(e.millis()));
        } else if (expr instanceof Expr.MemberRef e) {
            return Optional.of(Layout.quoted(e.member()));
        } else if (expr instanceof Expr.Absent) {
            return Optional.of("<< >>");
        } else if (expr instanceof Expr.EmptyBody) {
            return Optional.of("Nothing");
        } else if (expr instanceof Expr.TableRows e) {
            return Optional.of("Rows_" + e.table());
        }
        return Optional.empty();
    }

    private static Optional<String> surroundings(Expr expr, String situation) {
        if (expr instanceof Expr.Transcript e) {
            return Optional.of(e.before() ? "TranscriptBefore(" + situation + ")" : situation + ".transcript");
        } else if (expr instanceof Expr.Aligned e) {
            return Optional.of("IsAligned(" + situation + ", " + Layout.quoted(e.channel()) + ")");
        }
        return Optional.empty();
    }

    private Optional<String> access(Expr expr, String situation) {
        if (expr instanceof Expr.Var e) {
            return Optional.of(
                    switch (e.kind()) {
                        case DATA -> data + "." + e.name();
                        case CONFIG -> "C." + e.name();
                        case CONST -> "Const_" + e.name();
                        default -> Vocabulary.local(e.name());
                    });
        } else if (expr instanceof Expr.FieldGet e) {
            Type owner =
                    e.lifted() ? Vocabulary.held(e.target().type()) : e.target().type();
            if (owner instanceof Type.Fault) {
                return Optional.of("Failure_of(" + of(e.target(), situation) + ")");
            }
            boolean optional = vocabulary.fields(owner).get(e.field()) instanceof Type.Optional;
            return Optional.of(part(of(e.target(), situation), e.lifted(), optional, owned -> owned + "." + e.field()));
        } else if (expr instanceof Expr.ColumnGet e) {
            String table = named(Vocabulary.held(e.row().type()));
            boolean optional = vocabulary.table(table).orElseThrow().columns().stream()
                    .anyMatch(c -> c.name().equals(e.column()) && c.type() instanceof Type.Optional);
            return Optional.of(part(
                    of(e.row(), situation),
                    e.lifted(),
                    optional,
                    row -> "Row_" + table + "(" + row + ")." + e.column()));
        } else if (expr instanceof Expr.CodeOf e) {
            return Optional.of("Code_" + named(e.member().type()) + "(" + of(e.member(), situation) + ")");
        } else if (expr instanceof Expr.Call e) {
            return Optional.of(call(e, situation));
        }
        return Optional.empty();
    }

    /** {@code x.f}, or {@code x?.f}, of which the result is an optional in any case. */
    private static String part(String target, boolean lifted, boolean optional, UnaryOperator<String> part) {
        if (!lifted) {
            return part.apply(target);
        }
        return (optional ? "FlatPart(" : "Part(") + target + ", LAMBDA It : " + part.apply("It") + ")";
    }

    private String call(Expr.Call e, String situation) {
        boolean extern = vocabulary.function(e.function()).body().isEmpty();
        List<String> arguments = new ArrayList<>(List.of("C"));
        arguments.addAll(all(e.arguments(), situation));
        return (extern ? "Extern_" : "Fn_") + e.function() + "(" + String.join(", ", arguments) + ")";
    }

    private Optional<String> conversion(Expr expr, String situation) {
        if (expr instanceof Expr.Some e) {
            Type expected = e.type() instanceof Type.Optional optional ? optional.element() : e.type();
            return Optional.of("<< " + fitted(e.value(), expected, situation) + " >>");
        } else if (expr instanceof Expr.Held e) {
            return Optional.of("Held(" + of(e.optional(), situation) + ")");
        } else if (expr instanceof Expr.Classify e) {
            return Optional.of(of(e.value(), situation));
        } else if (expr instanceof Expr.Widen e) {
            return Optional.of(of(e.value(), situation));
        } else if (expr instanceof Expr.Encode e) {
            String struct = ((Type.Struct) Vocabulary.plain(e.struct().type())).name();
            return Optional.of("Encoded(" + Sizes.nominal(vocabulary, struct) + ", " + of(e.struct(), situation) + ")");
        }
        return Optional.empty();
    }

    private Optional<String> construction(Expr expr, String situation) {
        if (expr instanceof Expr.Construct e) {
            Type type = Vocabulary.plain(e.type());
            List<String> fields = new ArrayList<>();
            if (type instanceof Type.Struct) {
                fields.add(Layout.field("is", Layout.quoted(e.name())));
            }
            for (Map.Entry<String, Type> field : vocabulary.fields(type).entrySet()) {
                String value = e.fields().stream()
                        .filter(assigned -> assigned.name().equals(field.getKey()))
                        .map(Assignment::value)
                        .map(given -> fitted(given, field.getValue(), situation))
                        .findFirst()
                        .orElse("<< >>");
                fields.add(Layout.field(field.getKey(), value));
            }
            return Optional.of(Layout.product(fields));
        } else if (expr instanceof Expr.Tagged e) {
            StructDef struct = vocabulary.struct(e.struct());
            Field selection = vocabulary.selection(struct).orElseThrow();
            return Optional.of(Layout.product(List.of(
                    Layout.field("is", Layout.quoted(e.struct())),
                    Layout.field(((Wire.Select) selection.wire()).tag(), Layout.quoted(e.tag())),
                    Layout.field(selection.name(), fitted(e.body(), selection.type(), situation)))));
        }
        return Optional.empty();
    }

    private Optional<String> operation(Expr expr, String situation) {
        if (expr instanceof Expr.Not e) {
            return Optional.of("~(" + of(e.operand(), situation) + ")");
        } else if (expr instanceof Expr.Binary e) {
            return Optional.of(binary(e, situation));
        } else if (expr instanceof Expr.If e) {
            return Optional.of("(IF " + of(e.condition(), situation) + " THEN " + fitted(e.then(), e.type(), situation)
                    + " ELSE " + fitted(e.otherwise(), e.type(), situation) + ")");
        } else if (expr instanceof Expr.Slice e) {
            String target = of(e.target(), situation);
            String from = of(e.from(), situation);
            return Optional.of(e.to().map(to -> "Slice(" + target + ", " + from + ", " + of(to, situation) + ")")
                    .orElseGet(() -> "SliceFrom(" + target + ", " + from + ")"));
        }
        return Optional.empty();
    }

    private String binary(Expr.Binary e, String situation) {
        String left = of(e.left(), situation);
        String right = of(e.right(), situation);
        return "("
                + switch (e.operator()) {
                    case ADD -> left + " + " + right;
                    case SUBTRACT -> left + " - " + right;
                    case MULTIPLY -> left + " * " + right;
                    case CONCAT -> left + " \\o " + right;
                    case EQ -> left + " = " + right;
                    case NE -> left + " # " + right;
                    case LT -> order(e.left(), left) + " < " + order(e.right(), right);
                    case LE -> order(e.left(), left) + " <= " + order(e.right(), right);
                    case GT -> order(e.left(), left) + " > " + order(e.right(), right);
                    case GE -> order(e.left(), left) + " >= " + order(e.right(), right);
                    case AND -> left + " /\\ " + right;
                    case OR -> left + " \\/ " + right;
                }
                + ")";
    }

    /** Enums and tables are compared by their codes. */
    private static String order(Expr expr, String text) {
        return expr.type() instanceof Type.Named type ? "Code_" + type.name() + "(" + text + ")" : text;
    }

    private static String named(Type type) {
        return ((Type.Named) Vocabulary.plain(type)).name();
    }
}
