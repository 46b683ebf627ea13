package org.spectls.compiler.check;

import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Model;

/** Machines and endpoints say in a sentence what they are for: pictures and generated Java show it. */
final class DocumentationCheck implements Check {
    @Override
    public String name() {
        return "machines and endpoints are documented";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        model.machines().forEach(machine -> check("machine `" + machine.name() + "`", machine.note(), diagnostics));
        model.endpoints()
                .forEach(endpoint -> check("endpoint `" + endpoint.name() + "`", endpoint.note(), diagnostics));
        return model.machines().size() + model.endpoints().size();
    }

    private static void check(String what, Note note, Diagnostics diagnostics) {
        if (note.doc().isBlank()) {
            diagnostics.report(Diagnostic.of("TLS0802", note.span(), what + " has no words of its own")
                    .withHint("say above it what it is for: `/// ...`"));
        }
    }
}
