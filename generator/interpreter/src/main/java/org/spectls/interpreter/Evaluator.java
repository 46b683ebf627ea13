package org.spectls.interpreter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** What expressions are worth, as the section on expressions says. */
final class Evaluator {
    final Index index;
    private final Map<String, Value> configuration;
    private final Host host;
    private final Surroundings surroundings;
    private final Codec codec;
    private final Operators operators = new Operators(this);
    private final Queries queries = new Queries(this);

    Evaluator(Index index, Map<String, Value> configuration, Host host, Surroundings surroundings) {
        this.index = index;
        this.configuration = configuration;
        this.host = host;
        this.surroundings = surroundings;
        this.codec = new Codec(index);
    }

    boolean truth(Expr expr, Scope scope) {
        return ((Value.Bool) value(expr, scope)).value();
    }

    /** Of a number or a duration. */
    long number(Expr expr, Scope scope) {
        Value value = value(expr, scope);
        return value instanceof Value.Duration duration ? duration.millis() : ((Value.Int) value).value();
    }

    List<Value> values(List<Expr> exprs, Scope scope) {
        return exprs.stream().map(expr -> value(expr, scope)).toList();
    }

    /** What an optional holds; an absent list has no elements. */
    Optional<Value> held(Expr expr, Scope scope) {
        return ((Value.Maybe) value(expr, scope)).held();
    }

    Value value(Expr expr, Scope scope) {
        // One after the other, without objects between them: most of a step's time is spent here.
        Value value = literal(expr);
        value = value != null ? value : access(expr, scope);
        value = value != null ? value : conversion(expr, scope);
        value = value != null ? value : construction(expr, scope);
        value = value != null ? value : operators.value(expr, scope);
        value = value != null ? value : queries.value(expr, scope);
        if (value == null) {
            throw new IllegalArgumentException(expr.span() + ": an expression without value");
        }
        return value;
    }

    private @Nullable Value literal(Expr expr) {
        if (expr instanceof Expr.IntLit e) {
            return e.type() instanceof Type.Duration ? new Value.Duration(e.value()) : Value.of(e.value());
        } else if (expr instanceof Expr.BoolLit e) {
            return Value.of(e.value());
        } else if (expr instanceof Expr.TextLit e) {
            return new Value.Text(e.value());
        } else if (expr instanceof Expr.BytesLit e) {
            return Octets.ascii(e.ascii());
        } else if (expr instanceof Expr.DurationLit e) {
            return new Value.Duration(e.millis());
        } else if (expr instanceof Expr.MemberRef e) {
            return index.member(((Type.Named) e.type()).name(), e.member());
        } else if (expr instanceof Expr.Absent) {
            return Value.ABSENT;
        } else if (expr instanceof Expr.EmptyBody) {
            return Value.EMPTY_BODY;
        } else if (expr instanceof Expr.TableRows e) {
            return new Value.Listed(index.rows(e.table()));
        } else if (expr instanceof Expr.Transcript e) {
            return surroundings.transcript(e.before());
        } else if (expr instanceof Expr.Aligned e) {
            return Value.of(surroundings.aligned(e.channel()));
        }
        return null;
    }

    private @Nullable Value access(Expr expr, Scope scope) {
        if (expr instanceof Expr.Var e) {
            return switch (e.kind()) {
                case CONFIG -> configuration(e.name());
                case CONST -> value(index.constant(e.name()).value(), Scope.EMPTY);
                default -> scope.get(e.name());
            };
        } else if (expr instanceof Expr.FieldGet e) {
            return get(value(e.target(), scope), e.lifted(), owner -> field(owner, e.field()));
        } else if (expr instanceof Expr.ColumnGet e) {
            return get(
                    value(e.row(), scope),
                    e.lifted(),
                    row -> value(index.cell((Value.Code) row, e.column()), Scope.EMPTY));
        } else if (expr instanceof Expr.CodeOf e) {
            return Value.of(((Value.Code) value(e.member(), scope)).code());
        } else if (expr instanceof Expr.Call e) {
            return call(index.function(e.function()), values(e.arguments(), scope));
        }
        return null;
    }

    private Value configuration(String name) {
        Value value = configuration.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is configured as " + name);
        }
        return value;
    }

    /** {@code x.f}, or {@code x?.f}, of which the result is an optional in any case. */
    private static Value get(Value target, boolean lifted, UnaryOperator<Value> part) {
        if (!lifted) {
            return part.apply(target);
        }
        Optional<Value> found = ((Value.Maybe) target).held().map(part);
        return found.orElse(Value.ABSENT) instanceof Value.Maybe maybe ? maybe : Value.present(found.orElseThrow());
    }

    private Value field(Value owner, String field) {
        return owner instanceof Value.Fault fault ? failure(fault) : ((Value.Struct) owner).field(field);
    }

    private Value failure(Value.Fault fault) {
        var failure = index.model().failure().orElseThrow();
        return failure.rules().stream()
                .filter(rule -> rule.fault().equals(fault.kind()))
                .map(rule -> index.member(failure.name(), rule.member()))
                .findFirst()
                .orElseThrow();
    }

    private Value call(FunctionDef function, List<Value> arguments) {
        if (function.body().isEmpty()) {
            return host.call(function.name(), arguments);
        }
        Map<String, Value> parameters = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            parameters.put(function.params().get(i).name(), arguments.get(i));
        }
        return value(function.body().get(), new Scope(parameters));
    }

    private @Nullable Value conversion(Expr expr, Scope scope) {
        if (expr instanceof Expr.Some e) {
            Type expected = e.type() instanceof Type.Optional optional ? optional.element() : e.type();
            return Value.present(fit(value(e.value(), scope), expected));
        } else if (expr instanceof Expr.Held e) {
            return held(e.optional(), scope).orElseThrow();
        } else if (expr instanceof Expr.Classify e) {
            return ((Octets) value(e.value(), scope)).asSecret();
        } else if (expr instanceof Expr.Widen e) {
            return value(e.value(), scope);
        } else if (expr instanceof Expr.Encode e) {
            return codec.encode((Value.Struct) value(e.struct(), scope));
        }
        return null;
    }

    private @Nullable Value construction(Expr expr, Scope scope) {
        if (expr instanceof Expr.Construct e) {
            Map<String, Value> fields = new LinkedHashMap<>();
            types(e).forEach((name, type) -> fields.put(
                    name,
                    e.fields().stream()
                            .filter(field -> field.name().equals(name))
                            .map(Assignment::value)
                            .map(value -> fit(value(value, scope), type))
                            .findFirst()
                            .orElse(Value.ABSENT)));
            return new Value.Struct(e.name(), fields);
        } else if (expr instanceof Expr.Tagged e) {
            return tagged(e.struct(), e.tag(), value(e.body(), scope));
        }
        return null;
    }

    /** A struct that is a tag and what the tag announces. */
    Value.Struct tagged(String name, String member, Value body) {
        StructDef struct = index.struct(name);
        Field select = index.select(struct).orElseThrow();
        String tag = ((Wire.Select) select.wire()).tag();
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(tag, index.member(((Type.Named) index.fieldType(struct, tag)).name(), member));
        fields.put(select.name(), fit(body, select.type()));
        return new Value.Struct(name, fields);
    }

    /** Bytes in a selection are the content of an opaque case. */
    static Value fit(Value value, Type expected) {
        if (expected instanceof Type.Select && value instanceof Octets octets) {
            return new Value.Opaque(octets);
        } else if (expected instanceof Type.Optional optional && value instanceof Value.Maybe maybe) {
            return new Value.Maybe(maybe.held().map(held -> fit(held, optional.element())));
        } else if (expected instanceof Type.ListOf list && value instanceof Value.Listed listed) {
            return new Value.Listed(listed.elements().stream()
                    .map(element -> fit(element, list.element()))
                    .toList());
        }
        return value;
    }

    private Map<String, Type> types(Expr.Construct construct) {
        Map<String, Type> types = new LinkedHashMap<>();
        if (construct.type() instanceof Type.Product product) {
            index.product(product.name()).fields().forEach(field -> types.put(field.name(), field.type()));
        } else {
            index.struct(construct.name()).fields().stream()
                    .filter(field -> field.lengthOf().isEmpty())
                    .forEach(field -> types.put(
                            field.name(),
                            field.optional() && !(field.type() instanceof Type.Optional)
                                    ? new Type.Optional(field.type())
                                    : field.type()));
        }
        return types;
    }
}
