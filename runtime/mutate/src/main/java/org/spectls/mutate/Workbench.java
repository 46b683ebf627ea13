package org.spectls.mutate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.check.Checker;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.Parser;
import org.spectls.compiler.resolve.Resolver;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.syntax.SpecFile;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Sameness;

/** Compiles mutants of one specification; what they have in common is parsed once. Immutable. */
public final class Workbench {
    private final SourceSet sources;
    private final Map<String, SpecFile> files = new LinkedHashMap<>();
    private final Model original;

    /** @param sources without errors */
    public Workbench(SourceSet sources) {
        this.sources = sources;
        Parser.parse(sources, new Diagnostics()).forEach(file -> files.put(file.path(), file));
        this.original = Resolver.resolve(List.copyOf(files.values()), new Diagnostics())
                .orElseThrow(() -> new IllegalArgumentException("the original has errors"));
    }

    public SourceSet sources() {
        return sources;
    }

    /**
     * What a build says of a mutant. How it is laid out does not count: who makes a mistake lays it out well.
     *
     * @param model absent when there are errors
     */
    public record Compiled(Optional<Model> model, List<Diagnostic> errors) {}

    /** Whether a model says what the original says, word for word. */
    boolean isOriginal(Model model) {
        return Sameness.of(model, original);
    }

    /** What it takes to run it. */
    public Specimen specimen(Mutant mutant, Model model) {
        Set<String> words = Set.copyOf(
                new HashSet<>(List.of((mutant.element() + " " + mutant.diff(sources)).split("[^A-Za-z0-9_]+", -1))));
        return new Specimen(mutant, model, mutant.changed(sources), words);
    }

    /** Runs the compiler's passes on it. */
    public Compiled compile(Mutant mutant) {
        Diagnostics diagnostics = new Diagnostics();
        List<SpecFile> changed = Parser.parse(new SourceSet(List.of(mutant.file(sources))), diagnostics);
        Optional<Model> model = Optional.empty();
        if (!diagnostics.hasErrors()) {
            Map<String, SpecFile> all = new LinkedHashMap<>(files);
            changed.forEach(file -> all.put(file.path(), file));
            model = Resolver.resolve(List.copyOf(all.values()), diagnostics);
        }
        if (!diagnostics.hasErrors()) {
            model.ifPresent(resolved -> Checker.check(resolved, diagnostics));
        }
        return new Compiled(diagnostics.hasErrors() ? Optional.empty() : model, diagnostics.sorted());
    }
}
