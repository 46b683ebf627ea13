package org.spectls.mutate.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.parse.concrete.Piece;

/** What pieces of a specification are called: close to the identifiers that the compiler gives them. */
final class Elements {
    /** What begins a part of a name, and what stands before it. */
    private static final Map<String, String> PARTS = Map.of(
            "state", ".",
            "useMachine", ".",
            "namedRow", ".",
            "enumMember", ".",
            "field", ".",
            "handler", ".",
            "alternative", "/");

    private Elements() {}

    /** The element that a piece is, or is part of. */
    static String of(Source source, List<Piece> enclosing, Piece piece) {
        StringBuilder name = new StringBuilder();
        for (Piece part : enclosing) {
            append(name, source.text(), part);
        }
        append(name, source.text(), piece);
        return name.toString();
    }

    private static void append(StringBuilder name, String text, Piece part) {
        if (part.rule().endsWith("Decl") && !part.is("timerDecl", "exitDecl") && name.isEmpty()) {
            name.append(declared(text, part));
        } else if (PARTS.containsKey(part.rule())) {
            name.append(PARTS.get(part.rule())).append(part(text, part));
        }
    }

    private static String part(String text, Piece part) {
        if (part.is("handler")) {
            Piece trigger = part.children().get(1);
            return trigger.is("eventTrigger")
                    ? trigger.children().get(0).in(text)
                    : Site.slug(trigger.in(text)).replace('-', '_');
        }
        if (part.is("alternative")) {
            List<Piece> names = part.all("name");
            return part.first("AS").isPresent()
                    ? names.get(names.size() - 1).in(text)
                    : Site.expressions(part).stream()
                            .findFirst()
                            .map(guard -> Site.slug(guard.in(text)))
                            .orElse("otherwise");
        }
        return declared(text, part);
    }

    /** The name itself, or that of the parameter or channel that is declared. */
    private static String declared(String text, Piece declaration) {
        if (declaration.is("typedefDecl")) {
            List<Piece> names = declaration.all("name");
            return names.get(names.size() - 1).in(text);
        }
        Optional<Piece> name = declaration.first("name");
        if (name.isEmpty()) {
            name = declaration.first("param").flatMap(parameter -> parameter.first("name"));
        }
        return name.map(piece -> piece.in(text)).orElse(declaration.rule());
    }
}
