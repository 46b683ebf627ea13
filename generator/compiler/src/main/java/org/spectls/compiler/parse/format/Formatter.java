package org.spectls.compiler.parse.format;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.Span;

/**
 * Brings the text of a specification into its canonical form. The tokens and comments stay what they are, and a text
 * that is in that form is left as it is.
 */
public final class Formatter {
    private Formatter() {}

    /** The canonical form; a text with syntax errors, which the parser reports, comes back unchanged. */
    public static String format(String text) {
        Optional<List<Piece>> parsed = Pieces.of(text);
        if (parsed.isEmpty()) {
            return text;
        }
        List<Piece> pieces = parsed.get();
        LineBreaks.decide(pieces);
        Spacing.decide(pieces);
        Alignment.decide(Line.of(pieces));
        return Printer.print(pieces);
    }

    /** Reports the first line of a file that is not in canonical form. */
    public static void check(String file, String text, Diagnostics diagnostics) {
        String formatted = format(text);
        if (formatted.equals(text)) {
            return;
        }
        List<String> is = text.lines().toList();
        List<String> shouldBe = formatted.lines().toList();
        int same = 0;
        while (same < is.size() && same < shouldBe.size() && is.get(same).equals(shouldBe.get(same))) {
            same++;
        }
        String line = same < is.size() ? is.get(same) : "";
        var at = new Span(file, same + 1, 1, same + 1, Math.max(2, line.length() + 1));
        String hint = same < shouldBe.size() && !shouldBe.get(same).isEmpty()
                ? "it should be\n" + shouldBe.get(same)
                : "there should be no more lines here, or an empty one";
        diagnostics.report(Diagnostic.of("TLS0803", at, "this line is not in canonical form")
                .withHint(hint + "\nrun `spectls fmt` to have it done"));
    }
}
