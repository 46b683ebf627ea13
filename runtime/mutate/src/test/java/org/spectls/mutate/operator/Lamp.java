package org.spectls.mutate.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.source.SourceSet;

/** The example that runs through the language reference: a protocol that has nothing to do with TLS. */
public final class Lamp {
    private static final Path REFERENCE = Path.of("../../spec/doc/language.md");
    private static final Pattern LAMP = Pattern.compile("```tls spec=lamp\n(.*?)```", Pattern.DOTALL);

    private Lamp() {}

    public static SourceSet sources() {
        try {
            return SourceSet.of(
                    "lamp.tls",
                    LAMP.matcher(Files.readString(REFERENCE))
                            .results()
                            .map(match -> match.group(1))
                            .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Mutant> mutants(SourceSet sources) {
        return Operators.mutants(sources, Compilation.of(sources).model().orElseThrow());
    }
}
