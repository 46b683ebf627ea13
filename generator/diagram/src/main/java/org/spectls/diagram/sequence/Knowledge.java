package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.diagram.sequence.Known.Item;
import org.spectls.diagram.sequence.Known.Items;
import org.spectls.diagram.sequence.Known.Lack;
import org.spectls.diagram.sequence.Known.Scalar;

/**
 * Finds out what the specification itself says of a value: by its constants, the defaults of its configuration, and what
 * was assigned on the way. All else is unknown; a wrong answer is never given.
 */
final class Knowledge {
    private final Model model;

    Knowledge(Model model) {
        this.model = model;
    }

    /** What is known of an expression when that much is known of its variables. */
    Known of(Expr expr, Map<String, Known> variables) {
        if (expr instanceof Expr.Var e) {
            return variable(e, variables);
        } else if (expr instanceof Expr.Some e) {
            return present(of(e.value(), variables));
        } else if (expr instanceof Expr.Held e) {
            return held(of(e.optional(), variables));
        } else if (expr instanceof Expr.Widen e) {
            return of(e.value(), variables);
        } else if (expr instanceof Expr.Binary e) {
            return binary(e, variables);
        } else if (expr instanceof Expr.Not e) {
            return of(e.operand(), variables).truth().map(t -> Known.of(!t)).orElse(Lack.UNKNOWN);
        } else if (expr instanceof Expr.Presence e) {
            return presence(e, variables);
        } else if (expr instanceof Expr.Default e) {
            Known optional = of(e.optional(), variables);
            return optional.equals(Lack.ABSENT) ? of(e.fallback(), variables) : optional;
        } else if (expr instanceof Expr.If e) {
            return of(e.condition(), variables)
                    .truth()
                    .map(t -> of(t ? e.then() : e.otherwise(), variables))
                    .orElse(Lack.UNKNOWN);
        }
        return ofLiteral(expr, variables);
    }

    private Known ofLiteral(Expr expr, Map<String, Known> variables) {
        if (expr instanceof Expr.BoolLit e) {
            return Known.of(e.value());
        } else if (expr instanceof Expr.IntLit e) {
            return new Scalar(e.value());
        } else if (expr instanceof Expr.DurationLit e) {
            return new Scalar(e.millis());
        } else if (expr instanceof Expr.TextLit e) {
            return new Scalar(e.value());
        } else if (expr instanceof Expr.BytesLit e) {
            return new Scalar(e.ascii());
        } else if (expr instanceof Expr.MemberRef e) {
            return new Scalar(e.member());
        } else if (expr instanceof Expr.Absent) {
            return Lack.ABSENT;
        } else if (expr instanceof Expr.ListLit e) {
            return list(e, variables);
        } else if (expr instanceof Expr.Construct e) {
            return new Known.Fields(fields(e.fields(), variables));
        }
        return ofPart(expr, variables);
    }

    private Known ofPart(Expr expr, Map<String, Known> variables) {
        if (expr instanceof Expr.FieldGet e) {
            Known target = of(e.target(), variables);
            return target instanceof Known.Fields fields
                    ? fields.values().getOrDefault(e.field(), Lack.UNKNOWN)
                    : absentIf(target.equals(Lack.ABSENT));
        } else if (expr instanceof Expr.TagLookup e) {
            return lookUp(of(e.list(), variables), e.tag());
        } else if (expr instanceof Expr.ElementAt e) {
            return absentIf(isEmpty(of(e.list(), variables)));
        } else if (expr instanceof Expr.Contains e) {
            return isEmpty(of(e.list(), variables)) ? Known.of(false) : Lack.UNKNOWN;
        } else if (expr instanceof Expr.Length e) {
            return of(e.target(), variables) instanceof Items list
                            && list.items().stream().allMatch(Item::sure)
                    ? new Scalar((long) list.items().size())
                    : Lack.UNKNOWN;
        } else if (expr instanceof Expr.Query e) {
            return query(e, variables);
        } else if (expr instanceof Expr.Call e) {
            return call(e, variables);
        }
        return Lack.UNKNOWN;
    }

    private Known variable(Expr.Var variable, Map<String, Known> variables) {
        return switch (variable.kind()) {
            case CONFIG ->
                model.configs().stream()
                        .filter(config -> config.name().equals(variable.name()))
                        .findFirst()
                        .map(this::initial)
                        .orElse(Lack.UNKNOWN);
            case CONST ->
                model.constants().stream()
                        .filter(constant -> constant.name().equals(variable.name()))
                        .findFirst()
                        .map(ConstDef::value)
                        .map(value -> of(value, Map.of()))
                        .orElse(Lack.UNKNOWN);
            default -> variables.getOrDefault(variable.name(), Lack.UNKNOWN);
        };
    }

    private Known initial(ConfigDef config) {
        return config.initial()
                .map(value -> of(value, Map.of()))
                .orElseGet(() -> absentIf(config.type() instanceof Type.Optional));
    }

    private Known binary(Expr.Binary e, Map<String, Known> variables) {
        Known left = of(e.left(), variables);
        Known right = of(e.right(), variables);
        return switch (e.operator()) {
            case AND -> junction(left, right, false);
            case OR -> junction(left, right, true);
            case EQ -> equality(left, right).map(Known::of).orElse(Lack.UNKNOWN);
            case NE -> equality(left, right).map(same -> Known.of(!same)).orElse(Lack.UNKNOWN);
            case LT -> comparison(left, right).map(c -> Known.of(c < 0)).orElse(Lack.UNKNOWN);
            case LE -> comparison(left, right).map(c -> Known.of(c <= 0)).orElse(Lack.UNKNOWN);
            case GT -> comparison(left, right).map(c -> Known.of(c > 0)).orElse(Lack.UNKNOWN);
            case GE -> comparison(left, right).map(c -> Known.of(c >= 0)).orElse(Lack.UNKNOWN);
            default -> Lack.UNKNOWN;
        };
    }

    /** One side that has the deciding value decides; both sides that have not decide as well. */
    private static Known junction(Known left, Known right, boolean deciding) {
        Optional<Boolean> a = left.truth();
        Optional<Boolean> b = right.truth();
        if (a.equals(Optional.of(deciding)) || b.equals(Optional.of(deciding))) {
            return Known.of(deciding);
        }
        return a.isPresent() && b.isPresent() ? Known.of(!deciding) : Lack.UNKNOWN;
    }

    private static Optional<Boolean> equality(Known left, Known right) {
        if (left instanceof Scalar a && right instanceof Scalar b) {
            return Optional.of(a.equals(b));
        }
        boolean sized = left instanceof Items && right instanceof Items;
        return sized && (isEmpty(left) || isEmpty(right)) && isSure(left) && isSure(right)
                ? Optional.of(isEmpty(left) && isEmpty(right))
                : Optional.empty();
    }

    private static boolean isSure(Known list) {
        return list instanceof Items items && items.items().stream().allMatch(Item::sure);
    }

    private static Optional<Integer> comparison(Known left, Known right) {
        return left instanceof Scalar a
                        && a.value() instanceof Long x
                        && right instanceof Scalar b
                        && b.value() instanceof Long y
                ? Optional.of(x.compareTo(y))
                : Optional.empty();
    }

    private Known presence(Expr.Presence e, Map<String, Known> variables) {
        Known target = of(e.target(), variables);
        if (target.equals(Lack.UNKNOWN)) {
            return Lack.UNKNOWN;
        }
        return Known.of(target.equals(Lack.ABSENT) != e.present());
    }

    private Known list(Expr.ListLit e, Map<String, Known> variables) {
        List<Item> items = new ArrayList<>();
        for (Expr.ListItem item : e.items()) {
            Optional<Known> condition = item.condition().map(c -> of(c, variables));
            if (condition.equals(Optional.of(Known.of(false)))) {
                continue;
            }
            boolean sure = condition.isEmpty() || condition.get().equals(Known.of(true));
            if (item.value() instanceof Expr.Tagged tagged) {
                items.add(new Item(Optional.of(tagged.tag()), of(tagged.body(), variables), sure));
            } else {
                items.add(new Item(Optional.empty(), of(item.value(), variables), sure));
            }
        }
        return new Items(items);
    }

    private static Known lookUp(Known list, String tag) {
        if (!(list instanceof Items items)) {
            return absentIf(list.equals(Lack.ABSENT));
        }
        List<Item> tagged = items.items().stream()
                .filter(item -> item.tag().equals(Optional.of(tag)))
                .toList();
        if (tagged.isEmpty()) {
            return absentIf(items.items().stream().allMatch(item -> item.tag().isPresent()));
        }
        Item first = tagged.get(0);
        return first.sure() ? present(first.value()) : Lack.UNKNOWN;
    }

    private static Known present(Known value) {
        return value.equals(Lack.UNKNOWN) ? Known.present() : value;
    }

    /** Where something is held, nothing is known of what was thought to be absent. */
    private static Known held(Known optional) {
        return optional.equals(Lack.ABSENT) ? Lack.UNKNOWN : optional;
    }

    /** Nothing is in an empty list. */
    private Known query(Expr.Query e, Map<String, Known> variables) {
        if (!isEmpty(of(e.source(), variables))) {
            return Lack.UNKNOWN;
        }
        return switch (e.quantifier()) {
            case ANY -> Known.of(false);
            case ALL -> Known.of(true);
            case FIRST -> Lack.ABSENT;
        };
    }

    private Known call(Expr.Call e, Map<String, Known> variables) {
        Optional<FunctionDef> function = model.functions().stream()
                .filter(f -> f.name().equals(e.function()) && f.body().isPresent())
                .findFirst();
        if (function.isEmpty()) {
            return Lack.UNKNOWN;
        }
        Map<String, Known> arguments = new HashMap<>();
        for (int i = 0; i < e.arguments().size(); i++) {
            arguments.put(
                    function.get().params().get(i).name(), of(e.arguments().get(i), variables));
        }
        return function.get().body().map(body -> of(body, arguments)).orElse(Lack.UNKNOWN);
    }

    /** What is known of assigned values, by the names that they are assigned to. */
    Map<String, Known> fields(List<Assignment> fields, Map<String, Known> variables) {
        Map<String, Known> values = new HashMap<>();
        fields.forEach(field -> values.put(field.name(), of(field.value(), variables)));
        return values;
    }

    private static boolean isEmpty(Known list) {
        return list.equals(Lack.ABSENT)
                || (list instanceof Items items && items.items().isEmpty());
    }

    private static Known absentIf(boolean absent) {
        return absent ? Lack.ABSENT : Lack.UNKNOWN;
    }
}
