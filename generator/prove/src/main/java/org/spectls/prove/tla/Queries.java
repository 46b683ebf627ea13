package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** What is asked of lists and optionals, as TLA+. */
final class Queries {
    private final Expressions expressions;

    Queries(Expressions expressions) {
        this.expressions = expressions;
    }

    Optional<String> of(Expr expr, String situation) {
        if (expr instanceof Expr.Presence e) {
            return Optional.of(
                    (e.present() ? "IsPresent(" : "IsAbsent(") + expressions.of(e.target(), situation) + ")");
        } else if (expr instanceof Expr.Default e) {
            String name = e.fallback().type() instanceof Type.Optional ? "OrElse(" : "Or(";
            return Optional.of(name + expressions.of(e.optional(), situation) + ", "
                    + expressions.of(e.fallback(), situation) + ")");
        } else if (expr instanceof Expr.Contains e) {
            return Optional.of(
                    "Contains(" + elements(e.list(), situation) + ", " + expressions.of(e.element(), situation) + ")");
        } else if (expr instanceof Expr.Query e) {
            String name = switch (e.quantifier()) {
                case ANY -> "AnyOf(";
                case ALL -> "AllOf(";
                case FIRST -> "First(";
            };
            return Optional.of(name + elements(e.source(), situation) + ", " + lambda(e.variable())
                    + expressions.of(e.condition(), situation) + ")");
        } else if (expr instanceof Expr.Comprehension e) {
            return Optional.of(comprehension(e, situation));
        } else if (expr instanceof Expr.ListLit e) {
            return Optional.of(list(e, situation));
        } else if (expr instanceof Expr.TagLookup e) {
            return Optional.of(lookup(e, situation));
        } else if (expr instanceof Expr.ElementAt e) {
            return Optional.of("Item(" + elements(e.list(), situation) + ", " + e.index() + ")");
        } else if (expr instanceof Expr.Length e) {
            return Optional.of(
                    Vocabulary.plain(e.target().type()) instanceof Type.Bytes
                            ? "Octets(" + expressions.of(e.target(), situation) + ")"
                            : "Len(" + elements(e.target(), situation) + ")");
        }
        return Optional.empty();
    }

    private String comprehension(Expr.Comprehension e, String situation) {
        String source = elements(e.source(), situation);
        String chosen = e.condition()
                .map(c -> "Where(" + source + ", " + lambda(e.variable()) + expressions.of(c, situation) + ")")
                .orElse(source);
        String value = expressions.fitted(e.value(), ((Type.ListOf) e.type()).element(), situation);
        return value.equals(Vocabulary.local(e.variable()))
                ? chosen
                : "Map(" + chosen + ", " + lambda(e.variable()) + value + ")";
    }

    private String list(Expr.ListLit e, String situation) {
        Type element = Vocabulary.plain(e.type()) instanceof Type.ListOf list ? list.element() : e.type();
        List<String> parts = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (Expr.ListItem item : e.items()) {
            String value = expressions.fitted(item.value(), element, situation);
            if (item.condition().isEmpty()) {
                run.add(value);
            } else {
                flush(run, parts);
                parts.add("(IF " + expressions.of(item.condition().get(), situation) + " THEN << " + value
                        + " >> ELSE << >>)");
            }
        }
        flush(run, parts);
        return parts.isEmpty() ? "<< >>" : parts.size() == 1 ? parts.get(0) : "(" + String.join(" \\o ", parts) + ")";
    }

    private static void flush(List<String> run, List<String> parts) {
        if (!run.isEmpty()) {
            parts.add(Layout.tuple(run));
            run.clear();
        }
    }

    /** The body of the first element with the tag, or of a selection itself, if it is that of the tag's case. */
    private String lookup(Expr.TagLookup e, String situation) {
        Type held = Vocabulary.held(e.type());
        if (e.list().type() instanceof Type.Select) {
            return "Body(" + expressions.of(e.list(), situation) + ", " + bodyName(held) + ")";
        }
        Type element = Vocabulary.plain(Vocabulary.held(e.list().type()));
        if (element instanceof Type.ListOf list) {
            element = list.element();
        }
        StructDef struct = expressions.vocabulary().struct(((Type.Struct) element).name());
        Field selection = expressions.vocabulary().selection(struct).orElseThrow();
        String tag = ((Wire.Select) selection.wire()).tag();
        return "TaggedBody(Where(" + elements(e.list(), situation) + ", LAMBDA It : It." + tag + " = "
                + Layout.quoted(e.tag()) + "), LAMBDA It : It." + selection.name() + ", " + bodyName(held) + ")";
    }

    private static String bodyName(Type type) {
        if (Vocabulary.plain(type) instanceof Type.Struct struct) {
            return Layout.quoted(struct.name());
        }
        return Layout.quoted(type instanceof Type.Unit ? "nothing" : "opaque");
    }

    /** Of a list, of an optional, or of an optional list. */
    private String elements(Expr expr, String situation) {
        String text = expressions.of(expr, situation);
        return Vocabulary.plain(Vocabulary.held(expr.type())) instanceof Type.ListOf
                        && Vocabulary.plain(expr.type()) instanceof Type.Optional
                ? "Elements(" + text + ")"
                : text;
    }

    private static String lambda(String variable) {
        return "LAMBDA " + Vocabulary.local(variable) + " : ";
    }
}
