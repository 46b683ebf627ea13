package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;

/** Calls of declared functions and of the built-in ones. */
final class CallTyper {
    private static final List<String> BUILT_IN = List.of("encode", "length", "aligned");

    private final World world;
    private final Typer typer;

    CallTyper(World world, Typer typer) {
        this.world = world;
        this.typer = typer;
    }

    /** {@code wholeLet}: randomness may be drawn here. */
    Expr call(Expression.Call syntax, Scope scope, boolean wholeLet) {
        Name name = syntax.function();
        FunctionDef function = world.functions.get(name.text());
        if (function == null) {
            return BUILT_IN.contains(name.text()) ? builtIn(syntax, scope) : unknown(syntax);
        }
        if (function.generates() && !wholeLet) {
            world.errors.report(
                    "TLS0213",
                    syntax.span(),
                    "`" + name + "` draws randomness, and stands only as the whole right side of a `let`",
                    "give the value a name: `let x = " + name + "(...)`");
        }
        List<Expr> arguments = arguments(name, syntax.arguments(), function.params(), scope);
        return new Expr.Call(function.name(), arguments, function.result(), syntax.span());
    }

    /** As many arguments as parameters, each of the parameter's type. */
    List<Expr> arguments(Name callee, List<Expression> given, List<Param> parameters, Scope scope) {
        if (given.size() != parameters.size()) {
            String names = String.join(
                    ", ",
                    parameters.stream()
                            .map(p -> p.name() + ": " + Types.show(p.type()))
                            .toList());
            world.errors.report(Diagnostic.of(
                            "TLS0212",
                            callee.span(),
                            "`" + callee + "` takes " + Words.count(parameters.size(), "argument") + ", not "
                                    + given.size())
                    .withHint("it is declared as `" + callee + "(" + names + ")`"));
        }
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            arguments.add(
                    i < given.size()
                            ? typer.check(given.get(i), parameters.get(i).type(), scope)
                            : Types.error(callee.span()));
        }
        return arguments;
    }

    private Expr builtIn(Expression.Call syntax, Scope scope) {
        Span span = syntax.span();
        if (syntax.arguments().size() != 1) {
            world.errors.report(
                    "TLS0212",
                    syntax.function().span(),
                    "`" + syntax.function() + "` takes 1 argument, not "
                            + syntax.arguments().size());
            return Types.error(span);
        }
        Expression argument = syntax.arguments().get(0);
        if (syntax.function().text().equals("aligned")) {
            return aligned(argument, span);
        }
        Expr value = typer.infer(argument, scope);
        if (syntax.function().text().equals("encode")) {
            require(value, value.type() instanceof Type.Struct, "only structs are on the wire");
            return new Expr.Encode(value, Type.BYTES, span);
        }
        boolean measurable =
                Types.isBytes(value.type()) || value.type() instanceof Type.ListOf || value.type() instanceof Type.Text;
        require(value, measurable, "bytes, texts and lists have a length");
        return new Expr.Length(value, Type.INT, span);
    }

    private Expr aligned(Expression argument, Span span) {
        if (!(argument instanceof Expression.NameUse use)) {
            world.errors.report("TLS0226", argument.span(), "`aligned` takes the name of a channel");
            return Types.error(span);
        }
        if (!world.channels.containsKey(use.name().text())) {
            world.errors.unknown("TLS0226", "channel", use.name(), world.channels.keySet());
        }
        return new Expr.Aligned(use.name().text(), Type.BOOL, span);
    }

    private void require(Expr value, boolean fits, String rule) {
        if (!fits && !Types.isError(value.type())) {
            world.errors.report("TLS0220", value.span(), rule + ", and this is `" + Types.show(value.type()) + "`");
        }
    }

    private Expr unknown(Expression.Call syntax) {
        List<String> candidates = Stream.concat(world.functions.keySet().stream(), BUILT_IN.stream())
                .toList();
        world.errors.unknown("TLS0211", "function", syntax.function(), candidates);
        return Types.error(syntax.span());
    }
}
