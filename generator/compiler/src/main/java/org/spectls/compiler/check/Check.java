package org.spectls.compiler.check;

import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;

/** One question to a model. */
interface Check {
    /** What is true when nothing is reported, as a sentence without full stop. */
    String name();

    /** Reports where it is not; returns how many things were looked at. */
    int run(Model model, Diagnostics diagnostics);
}
