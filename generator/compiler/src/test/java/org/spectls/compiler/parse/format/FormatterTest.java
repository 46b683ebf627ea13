package org.spectls.compiler.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.SourceSet;
import org.spectls.grammar.SpecLexer;

class FormatterTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @Test
    void laysOutEveryConstruct() throws IOException {
        assertThat(Formatter.format(read("format/input.tls"))).isEqualTo(read("format/expected.tls"));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void changesNothingTwice(String text) {
        String once = Formatter.format(text);

        assertThat(Formatter.format(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void keepsTokensAndComments(String text) {
        assertThat(tokens(Formatter.format(text))).isEqualTo(tokens(text));
    }

    /** However the spaces of a text are thrown about, the form of the result is stable and nothing is lost. */
    @ParameterizedTest
    @MethodSource("specifications")
    void standsAnySpacing(String text) {
        for (int seed = 0; seed < 10; seed++) {
            String scattered = scatter(text, new Random(seed));
            String once = Formatter.format(scattered);

            assertThat(tokens(once)).isEqualTo(tokens(text));
            assertThat(Formatter.format(once)).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void leavesAloneWhatDoesNotParse() {
        assertThat(Formatter.format("machine {  }")).isEqualTo("machine {  }");
        assertThat(Formatter.format("")).isEmpty();
    }

    @Test
    void reportsTheFirstLineThatDiffers() {
        var diagnostics = new Diagnostics();
        Formatter.check("a.tls", "call a()\ncall  b()\ncall  c()\n", diagnostics);
        Formatter.check("b.tls", "call a()\n", diagnostics);

        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly("TLS0803");
        assertThat(diagnostics.sorted().get(0).at()).hasToString("a.tls:2:1");
        assertThat(diagnostics.sorted().get(0).hint())
                .hasValueSatisfying(hint -> assertThat(hint).contains("call b()"));
    }

    static Stream<Named<String>> specifications() throws IOException {
        return Stream.concat(texts(RESOURCES.resolve("foreign")), texts(Path.of("../../spec")));
    }

    private static Stream<Named<String>> texts(Path folder) throws IOException {
        return SourceSet.read(folder).files().stream().map(file -> Named.of(file.path(), file.text()));
    }

    private static String read(String resource) throws IOException {
        return Files.readString(RESOURCES.resolve(resource));
    }

    private static List<String> tokens(String text) {
        return new SpecLexer(CharStreams.fromString(text))
                .getAllTokens().stream()
                        .filter(token -> token.getType() != SpecLexer.WHITESPACE)
                        .map(token -> token.getText().strip())
                        .collect(Collectors.toList());
    }

    /** Other spaces and line breaks between the same tokens; where a comment ends, its line does. */
    private static String scatter(String text, Random random) {
        var out = new StringBuilder();
        for (Token token : new SpecLexer(CharStreams.fromString(text)).getAllTokens()) {
            if (token.getType() == SpecLexer.WHITESPACE) {
                boolean comment = token.getText().contains("\n") && endsWithComment(out);
                out.append(comment || random.nextInt(4) == 0 ? "\n" : "")
                        .append(" ".repeat(1 + random.nextInt(3)))
                        .append("\n".repeat(random.nextInt(20) == 0 ? 2 : 0));
            } else {
                out.append(token.getText());
            }
        }
        return out.toString();
    }

    private static boolean endsWithComment(StringBuilder text) {
        return IntStream.iterate(text.length() - 1, i -> i > 0 && text.charAt(i) != '\n', i -> i - 1)
                .anyMatch(i -> text.charAt(i) == '/' && text.charAt(i - 1) == '/');
    }
}
