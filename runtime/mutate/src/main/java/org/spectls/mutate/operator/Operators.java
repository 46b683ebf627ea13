package org.spectls.mutate.operator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.concrete.Piece;
import org.spectls.compiler.source.SourceSet;

/** All ways in which a specification is broken. They know the language, and no protocol. */
public final class Operators {
    /** In the order of reports. */
    public static final List<Operator> ALL = Stream.of(
                    Steps.OPERATORS,
                    Choices.OPERATORS,
                    Outcomes.OPERATORS,
                    Effects.OPERATORS,
                    Expressions.OPERATORS,
                    Words.OPERATORS,
                    Declarations.OPERATORS)
            .flatMap(List::stream)
            .toList();

    /** What says nothing of a protocol's behaviour: properties are what it is judged by, views what is drawn. */
    private static final Set<String> LEFT_ALONE = Set.of("propertyDecl", "viewDecl", "doc", "cite");

    private final Lexicon lexicon;
    private final Map<String, Mutant> mutants = new LinkedHashMap<>();

    private Operators(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** All mutants of a specification, in the order of its text; no two of them read alike. */
    public static List<Mutant> mutants(SourceSet sources, Model model) {
        Operators operators = new Operators(new Lexicon(model));
        sources.files().forEach(file -> operators.mutate(Source.of(file)));
        return List.copyOf(operators.mutants.values());
    }

    private void mutate(Source source) {
        Set<String> texts = new HashSet<>(Set.of(source.text()));
        walk(source, source.whole(), new ArrayList<>(), texts);
    }

    private void walk(Source source, Piece piece, List<Piece> enclosing, Set<String> texts) {
        if (LEFT_ALONE.contains(piece.rule())) {
            return;
        }
        Site site = new Site(source, piece, enclosing, lexicon);
        for (Operator operator : ALL) {
            for (Change change : operator.at(site)) {
                if (texts.add(change.edit().applyTo(source.text()))) {
                    add(source, site, operator, change);
                }
            }
        }
        enclosing.add(piece);
        piece.children().forEach(child -> walk(source, child, enclosing, texts));
        enclosing.remove(enclosing.size() - 1);
    }

    private void add(Source source, Site site, Operator operator, Change change) {
        String element = Elements.of(source, site.enclosing(), site.piece());
        String id = element + ":" + operator.name() + (change.detail().isEmpty() ? "" : ":" + change.detail());
        String unique = id;
        for (int i = 2; mutants.containsKey(unique); i++) {
            unique = id + "#" + i;
        }
        int line = source.lines().line(change.edit().start());
        mutants.put(
                unique,
                new Mutant(unique, operator.name(), element, source.file().path(), line, change.edit()));
    }
}
