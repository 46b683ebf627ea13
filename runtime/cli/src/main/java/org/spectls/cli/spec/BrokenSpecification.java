package org.spectls.cli.spec;

import java.io.IOException;

/** The specification has errors; they have been printed. */
public final class BrokenSpecification extends IOException {
    private static final long serialVersionUID = 1;

    BrokenSpecification() {
        super("the specification has errors; nothing was written");
    }
}
