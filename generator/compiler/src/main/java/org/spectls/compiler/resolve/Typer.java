package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;

/** Types expressions, in both directions: an expected type flows down, the type found flows up. */
final class Typer {
    private final World world;
    private final Coercions coercions;
    private final NameTyper names;
    private final OperatorTyper operators;
    private final CollectionTyper collections;
    private final ConstructTyper constructs;
    private final CallTyper calls;

    Typer(World world) {
        this.world = world;
        coercions = new Coercions(world);
        names = new NameTyper(world, this);
        operators = new OperatorTyper(world, this, coercions);
        collections = new CollectionTyper(world, this);
        constructs = new ConstructTyper(world, this);
        calls = new CallTyper(world, this);
    }

    /** As exactly this type. */
    Expr check(Expression syntax, Type expected, Scope scope) {
        return coercions.coerce(infer(syntax, Optional.of(expected), scope), expected);
    }

    /** The whole right side of a `let`, where randomness may be drawn. */
    Expr let(Expression syntax, Optional<Type> expected, Scope scope) {
        Expr value =
                syntax instanceof Expression.Call call ? calls.call(call, scope, true) : infer(syntax, expected, scope);
        return expected.map(type -> coercions.coerce(value, type)).orElse(value);
    }

    /** As many arguments as parameters, each of the parameter's type. */
    List<Expr> arguments(Name callee, List<Expression> given, List<Param> parameters, Scope scope) {
        return calls.arguments(callee, given, parameters, scope);
    }

    Expr coerce(Expr value, Type expected) {
        return coercions.coerce(value, expected);
    }

    Expr infer(Expression syntax, Scope scope) {
        return infer(syntax, Optional.empty(), scope);
    }

    /** {@code hint} helps to understand the expression; the result may have another type. */
    Expr infer(Expression syntax, Optional<Type> hint, Scope scope) {
        Span span = syntax.span();
        if (syntax instanceof Expression.NumberLiteral number) {
            return number(number, hint);
        } else if (syntax instanceof Expression.TextLiteral text) {
            return text(text, hint);
        } else if (syntax instanceof Expression.DurationLiteral duration) {
            return new Expr.DurationLit(duration.millis(), Type.DURATION, span);
        } else if (syntax instanceof Expression.BoolLiteral bool) {
            return new Expr.BoolLit(bool.value(), Type.BOOL, span);
        } else if (syntax instanceof Expression.AbsentLiteral) {
            return absent(span, hint);
        } else if (syntax instanceof Expression.NameUse use) {
            return names.name(use.name(), hint, scope);
        } else if (syntax instanceof Expression.Select select) {
            return names.select(select, scope);
        } else if (syntax instanceof Expression.Call call) {
            return calls.call(call, scope, false);
        } else if (syntax instanceof Expression.Construct construct) {
            return constructs.construct(construct, scope);
        } else if (syntax instanceof Expression.Conditional conditional) {
            return operators.conditional(conditional, hint, scope);
        } else if (syntax instanceof Expression.Transcript transcript) {
            return transcript(transcript, scope);
        }
        return composite(syntax, hint, scope);
    }

    /** Declares a local name; it may not hide another. */
    Scope declare(Name name, Expr value, Scope scope) {
        Optional<Span> hidden = scope.declared(name.text())
                .or(() -> Optional.ofNullable(world.configs.get(name.text()))
                        .map(def -> def.note().span()))
                .or(() -> Optional.ofNullable(world.constants.get(name.text()))
                        .map(def -> def.note().span()));
        hidden.ifPresent(first -> {
            if (!first.equals(name.span())) {
                world.errors.report(
                        Diagnostic.of("TLS0203", name.span(), "`" + name + "` would hide another `" + name + "`")
                                .withRelated(first, "declared here")
                                .withHint("choose another name"));
            }
        });
        return scope.with(name.text(), value, name.span());
    }

    Scope declare(Name name, VarKind kind, Type type, Scope scope) {
        return declare(name, new Expr.Var(name.text(), kind, type, name.span()), scope);
    }

    /** Whether an expression is understood only with the type that is expected of it. */
    boolean needsHint(Expression syntax, Scope scope) {
        if (syntax instanceof Expression.NameUse use) {
            return names.isBareMember(use.name(), scope);
        }
        return syntax instanceof Expression.AbsentLiteral
                || syntax instanceof Expression.ListLiteral
                || syntax instanceof Expression.TextLiteral
                || syntax instanceof Expression.NumberLiteral
                || (syntax instanceof Expression.Conditional conditional
                        && needsHint(conditional.then(), scope)
                        && needsHint(conditional.otherwise(), scope));
    }

    private Expr composite(Expression syntax, Optional<Type> hint, Scope scope) {
        if (syntax instanceof Expression.Index index) {
            return collections.index(index, scope);
        } else if (syntax instanceof Expression.Slice slice) {
            return collections.slice(slice, scope);
        } else if (syntax instanceof Expression.Query query) {
            return collections.query(query, scope);
        } else if (syntax instanceof Expression.ListLiteral list) {
            return collections.list(list, hint, scope);
        } else if (syntax instanceof Expression.Comprehension comprehension) {
            return collections.comprehension(comprehension, hint, scope);
        } else if (syntax instanceof Expression.Contains contains) {
            return collections.contains(contains, scope);
        } else if (syntax instanceof Expression.Not not) {
            return new Expr.Not(check(not.operand(), Type.BOOL, scope), Type.BOOL, not.span());
        } else if (syntax instanceof Expression.Presence presence) {
            return operators.presence(presence, scope);
        } else if (syntax instanceof Expression.Default fallback) {
            return operators.fallback(fallback, hint, scope);
        }
        return operators.binary((Expression.Binary) syntax, hint, scope);
    }

    private static Expr number(Expression.NumberLiteral number, Optional<Type> hint) {
        boolean wide = hint.map(Types::present).filter(Type.LONG::equals).isPresent()
                || number.value() > Integer.MAX_VALUE
                || number.value() < 0;
        return new Expr.IntLit(number.value(), wide ? Type.LONG : Type.INT, number.span());
    }

    private static Expr text(Expression.TextLiteral text, Optional<Type> hint) {
        return hint.map(Types::present).filter(Types::isBytes).isPresent()
                ? new Expr.BytesLit(text.value(), Type.BYTES, text.span())
                : new Expr.TextLit(text.value(), Type.TEXT, text.span());
    }

    private Expr absent(Span span, Optional<Type> hint) {
        if (hint.isEmpty()) {
            world.errors.report(
                    "TLS0221",
                    span,
                    "nothing here tells what is absent",
                    "give the name a type: `let x: T? = absent`; a test is written `x absent`");
        }
        return hint.isEmpty() || Types.isError(hint.get())
                ? Types.error(span)
                : new Expr.Absent(Types.optional(hint.get()), span);
    }

    private Expr transcript(Expression.Transcript syntax, Scope scope) {
        if (!scope.allowsTranscript()) {
            world.errors.report(
                    "TLS0219",
                    syntax.span(),
                    "the transcript can be read only in a machine's handlers and effects",
                    "pass it as an argument");
        }
        syntax.before().ifPresent(name -> {
            if (!scope.message().equals(Optional.of(name.text()))) {
                world.errors.report(
                        "TLS0219",
                        name.span(),
                        "`" + name + "` is not the message in hand",
                        scope.message()
                                .map(message -> "the message in hand is `" + message + "`")
                                .orElse("no message is in hand here"));
            }
        });
        return new Expr.Transcript(syntax.before().isPresent(), Type.BYTES, syntax.span());
    }
}
