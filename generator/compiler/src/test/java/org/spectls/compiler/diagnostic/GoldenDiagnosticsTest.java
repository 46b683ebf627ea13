package org.spectls.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.check.Checker;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.format.Formatter;
import org.spectls.compiler.source.SourceSet;

/**
 * Holds the whole text of every diagnostic. Each folder has a specification that earns its code and the text that is
 * written about it; {@code -Dgolden.update=true} writes the texts anew.
 */
class GoldenDiagnosticsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/diagnostics");
    private static final String INPUT = "input.tls";

    @ParameterizedTest
    @MethodSource("folders")
    void writesExactlyThis(Path folder) throws IOException {
        String text = Files.readString(folder.resolve(INPUT));
        String rendered = render(text);
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, rendered);
        }

        assertThat(rendered).isEqualTo(Files.readString(expected));
        assertThat(rendered).contains("error[" + folder.getFileName() + "]");
        assertThat(Explanations.page(folder.getFileName().toString())).isPresent();
    }

    @Test
    void holdsEveryCodeOfTheCompiler() throws IOException {
        Pattern code = Pattern.compile("\"(TLS\\d{4})\"");
        Set<String> used = new TreeSet<>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                code.matcher(Files.readString(source)).results().forEach(match -> used.add(match.group(1)));
            }
        }

        assertThat(folders().map(folder -> folder.getFileName().toString())).containsExactlyElementsOf(used);
        assertThat(Explanations.codes()).containsExactlyElementsOf(used);
    }

    static Stream<Path> folders() throws IOException {
        try (var folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    private static String render(String text) {
        var diagnostics = new Diagnostics();
        Optional<Model> model = FrontEnd.compile(SourceSet.of(INPUT, text), diagnostics);
        model.ifPresent(complete -> Checker.check(complete, diagnostics));
        if (!diagnostics.hasErrors()) {
            Formatter.check(INPUT, text, diagnostics);
        }
        return DiagnosticRenderer.plain().renderAll(diagnostics.sorted(), file -> text);
    }
}
