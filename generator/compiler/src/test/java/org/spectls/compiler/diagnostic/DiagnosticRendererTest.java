package org.spectls.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.source.Span;

class DiagnosticRendererTest {
    private static final String TEXT = """
            machine Lamp {
              initial state Off {
                on press -> Onn
              }

              state On {
                on press -> Off
              }
              state Broken {
                on press -> Broken
              }
            }
            """;

    private static final DiagnosticRenderer PLAIN = DiagnosticRenderer.plain();

    @Test
    void showsTheLineWithACaretUnderThePlace() {
        var diagnostic = Diagnostic.of("TLS0401", at(3, 17, 20), "there is no state `Onn`")
                .withLabel("unknown state")
                .withHint("did you mean `On`?");

        assertThat(render(diagnostic)).isEqualTo("""
                        error[TLS0401]: there is no state `Onn`
                         --> lamp.tls:3:17
                          |
                        3 |     on press -> Onn
                          |                 ^^^ unknown state
                          |
                          = hint: did you mean `On`?
                        """);
    }

    @Test
    void putsRelatedPlacesIntoTheSameExcerptAndFillsGapsOfOneLine() {
        var diagnostic = Diagnostic.of("TLS0501", at(3, 8, 13), "`press` is handled twice")
                .withRelated(at(3, 5, 7), "here it begins")
                .withRelated(at(5, 1, 1), "between")
                .withRelated(at(10, 8, 13), "and here again");

        assertThat(render(diagnostic)).isEqualTo("""
                        error[TLS0501]: `press` is handled twice
                          --> lamp.tls:3:8
                           |
                         3 |     on press -> Onn
                           |        ^^^^^
                           |     -- here it begins
                         4 |   }
                         5 |
                           | - between
                        ...
                        10 |     on press -> Broken
                           |        ----- and here again
                        """);
    }

    @Test
    void drawsALongPlaceAlongTheEdge() {
        var diagnostic = Diagnostic.of("TLS0601", new Span("lamp.tls", 9, 3, 11, 4), "`Broken` is never reached")
                .withLabel("no way in")
                .withRelated(at(10, 8, 13), "this does not leave it");

        assertThat(render(diagnostic)).isEqualTo("""
                        error[TLS0601]: `Broken` is never reached
                          --> lamp.tls:9:3
                           |
                         9 | /   state Broken {
                        10 | |     on press -> Broken
                           | |        ----- this does not leave it
                        11 | |   }
                           | |___^ no way in
                        """);
    }

    @Test
    void foldsTheMiddleOfAVeryLongPlace() {
        var diagnostic = Diagnostic.of("TLS0801", new Span("lamp.tls", 1, 1, 12, 2), "no words on `Lamp`");

        assertThat(render(diagnostic).lines())
                .contains(" 4 | |   }", "...", "11 | |   }", "12 | | }", "   | |_^")
                .doesNotContain(" 5 | |");
    }

    @Test
    void showsPlacesInOtherFilesBelow() {
        var diagnostic = Diagnostic.of("TLS0201", at(7, 8, 13), "`press` is unknown")
                .withRelated(new Span("other.tls", 1, 1, 1, 5), "a namesake");

        assertThat(render(diagnostic)).isEqualTo("""
                        error[TLS0201]: `press` is unknown
                         --> lamp.tls:7:8
                          |
                        7 |     on press -> Off
                          |        ^^^^^
                          |
                         ::: other.tls:1:1
                          |
                        1 | call press()
                          | ---- a namesake
                        """);
    }

    @Test
    void continuesHintsBelowTheirFirstWord() {
        assertThat(render(Diagnostic.of("TLS0101", at(1, 1, 8), "no").withHint("one\ntwo")))
                .endsWith("  = hint: one\n          two\n");
    }

    @Test
    void toleratesAPlaceBehindTheText() {
        assertThat(render(Diagnostic.of("TLS0101", at(13, 1, 1), "the text ends too early")))
                .endsWith("13 |\n   | ^\n");
    }

    @Test
    void paintsOnlyWhenAsked() {
        var diagnostic = Diagnostic.of("TLS0401", at(3, 17, 20), "there is no state `Onn`");

        assertThat(render(diagnostic)).doesNotContain("\u001b");
        String painted = DiagnosticRenderer.ansi().render(diagnostic, DiagnosticRendererTest::source);
        assertThat(painted).contains("\u001b[1;31merror[TLS0401]\u001b[0m");
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(render(diagnostic));
    }

    @Test
    void countsWhatItRenders() {
        var one = Diagnostic.of("TLS0401", at(3, 17, 20), "there is no state `Onn`");

        assertThat(PLAIN.renderAll(List.of(), DiagnosticRendererTest::source)).isEmpty();
        assertThat(PLAIN.renderAll(List.of(one, one), DiagnosticRendererTest::source))
                .endsWith("\n\n2 errors; more on the first: spectls explain TLS0401\n");
    }

    private static String render(Diagnostic diagnostic) {
        return PLAIN.render(diagnostic, DiagnosticRendererTest::source);
    }

    private static String source(String file) {
        return file.equals("lamp.tls") ? TEXT : "call press()\n";
    }

    private static Span at(int line, int from, int to) {
        return new Span("lamp.tls", line, from, line, to);
    }
}
