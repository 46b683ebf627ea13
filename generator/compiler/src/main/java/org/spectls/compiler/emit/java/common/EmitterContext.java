package org.spectls.compiler.emit.java.common;

import org.spectls.compiler.model.Model;

/** What every emitter of Java works with. */
public record EmitterContext(Model model, JavaOptions options, Definitions definitions, JavaTypes types) {
    public static EmitterContext of(Model model, JavaOptions options) {
        Definitions definitions = new Definitions(model);
        return new EmitterContext(model, options, definitions, new JavaTypes(options, definitions));
    }
}
