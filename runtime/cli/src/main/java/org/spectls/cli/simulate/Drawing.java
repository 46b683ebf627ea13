package org.spectls.cli.simulate;

import java.io.IOException;
import org.spectls.compiler.model.Model;

final class Drawing {
    private final Model model;

    Drawing(Model model) {
        this.model = model;
    }

    String write(Course course, String rest) throws IOException {
        throw new IllegalArgumentException("not yet " + rest + model.machines().size() + course.length());
    }
}
