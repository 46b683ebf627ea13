package org.spectls.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;

/** A citation has the form in which the RFC editor numbers documents and sections. */
final class CitationCheck implements Check {
    private static final Pattern DOCUMENT = Pattern.compile("RFC[1-9]\\d{0,4}");
    private static final Pattern SECTION = Pattern.compile("([1-9]\\d?|[A-Z])(\\.[1-9]\\d?){0,5}");

    @Override
    public String name() {
        return "every citation has the form of an RFC section";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        var cited = new HashSet<List<Object>>();
        Notes.of(model)
                .forEach(note -> note.citations().forEach(citation -> {
                    if (cited.add(List.of(note.span(), citation))) {
                        problem(citation)
                                .ifPresent(problem -> diagnostics.report(error(note.span(), citation, problem)));
                    }
                }));
        return cited.size();
    }

    private static Optional<String> problem(Citation citation) {
        if (!DOCUMENT.matcher(citation.document()).matches()) {
            return Optional.of("`" + citation.document() + "` is not the number of an RFC");
        }
        return SECTION.matcher(citation.section()).matches()
                ? Optional.empty()
                : Optional.of("`" + citation.section() + "` is not the number of a section");
    }

    private static Diagnostic error(Span at, Citation citation, String problem) {
        return Diagnostic.of("TLS0801", at, "citation `" + citation + "` cites nothing")
                .withLabel(problem)
                .withHint("write the document and the section as the RFC does: `RFC5246 7.4.1.3`, `RFC5246 A.5`");
    }
}
