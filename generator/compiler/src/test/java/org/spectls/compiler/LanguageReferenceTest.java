package org.spectls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.check.Checker;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.DiagnosticRenderer;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.format.Formatter;
import org.spectls.compiler.source.SourceSet;

/**
 * Holds the language reference to its word. The examples marked {@code spec=NAME} make one specification without errors;
 * one marked {@code error=CODE base=NAME}, added to that specification, earns the code.
 */
class LanguageReferenceTest {
    private static final Path REFERENCE = Path.of("../../spec/doc/language.md");
    private static final Pattern BLOCK =
            Pattern.compile("```tls (\\S+)=(\\S+)(?: base=(\\S+))?\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExamplesMakeASpecification() throws IOException {
        specifications()
                .forEach((name, text) -> assertThat(render(text)).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorEarnsItsCode(String code, String base, String text) throws IOException {
        String whole = specifications().get(base) + "\n" + text;

        assertThat(compile(whole).sorted()).extracting(Diagnostic::code).contains(code);
    }

    @Test
    void theExamplesAreInCanonicalForm() throws IOException {
        assertThat(blocks())
                .allSatisfy(
                        block -> assertThat(Formatter.format(block.group(4))).isEqualTo(block.group(4)));
    }

    static Stream<Object[]> errors() throws IOException {
        return blocks().stream().filter(block -> block.group(1).equals("error")).map(block ->
                new Object[] {block.group(2), block.group(3), block.group(4)});
    }

    private static Map<String, String> specifications() throws IOException {
        var specifications = new LinkedHashMap<String, String>();
        for (MatchResult block : blocks()) {
            if (block.group(1).equals("spec")) {
                specifications.merge(block.group(2), block.group(4), (one, more) -> one + "\n" + more);
            }
        }
        return specifications;
    }

    private static List<MatchResult> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(REFERENCE)).results().toList();
    }

    private static Diagnostics compile(String text) {
        var diagnostics = new Diagnostics();
        FrontEnd.compile(SourceSet.of("language.tls", text), diagnostics)
                .ifPresent((Model model) -> Checker.check(model, diagnostics));
        return diagnostics;
    }

    private static String render(String text) {
        return DiagnosticRenderer.plain().renderAll(compile(text).sorted(), file -> text);
    }
}
