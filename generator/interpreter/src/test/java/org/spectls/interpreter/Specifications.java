package org.spectls.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** Models that tests run. */
final class Specifications {
    private static final Path REFERENCE = Path.of("../../spec/doc/language.md");
    private static final Pattern LAMP = Pattern.compile("```tls spec=lamp\n(.*?)```", Pattern.DOTALL);

    private Specifications() {}

    /** The example that runs through the language reference. */
    static Model lamp() {
        try {
            String text = LAMP.matcher(Files.readString(REFERENCE))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.joining("\n"));
            Compilation compilation = Compilation.of(SourceSet.of("language.tls", text));
            assertThat(compilation.errors()).isEmpty();
            return compilation.model().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A specification as the folder has it. */
    static Model read(Path folder) {
        try {
            return resolved(SourceSet.read(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text means, resolved but not checked. */
    static Model of(String text) {
        return resolved(SourceSet.of("test.tls", text));
    }

    private static Model resolved(SourceSet sources) {
        Diagnostics diagnostics = new Diagnostics();
        var model = FrontEnd.compile(sources, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return model.orElseThrow();
    }
}
