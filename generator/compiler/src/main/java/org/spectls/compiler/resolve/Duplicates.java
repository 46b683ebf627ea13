package org.spectls.compiler.resolve;

import java.util.List;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.syntax.HandlerSyntax;

/** Several handlers of one event can stand together only when each begins with a guard. */
final class Duplicates {
    private Duplicates() {}

    static void report(World world, List<HandlerSyntax> handlers) {
        world.errors.report(
                Diagnostic.of("TLS0415", handlers.get(1).note().span(), "this event is handled twice in the same place")
                        .withRelated(handlers.get(0).note().span(), "first handled here")
                        .withHint("begin each with a guard: `on E when ... -> ...` and `on E otherwise -> ...`"));
    }
}
