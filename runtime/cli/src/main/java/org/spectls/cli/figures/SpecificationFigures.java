package org.spectls.cli.figures;

import java.util.List;
import java.util.Locale;
import org.spectls.cli.spec.Inventory;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** What is counted in the specification itself, which needs no measurement. */
final class SpecificationFigures {
    private static final String COMMAND = "spectls figures";

    private SpecificationFigures() {}

    static List<Figure> of(SourceSet sources, Model model) {
        Inventory inventory = Inventory.of(model);
        long lines = sources.files().stream()
                .flatMap(file -> file.text().lines())
                .filter(line -> !line.isBlank())
                .count();
        return List.of(
                new Figure("lines of the specification, comments included", number(lines), COMMAND),
                new Figure(
                        "machines, states", number(inventory.machines()) + ", " + number(inventory.states()), COMMAND),
                new Figure(
                        "transitions, refusals, implicit pairs",
                        number(inventory.explicit()) + ", " + number(inventory.refusals()) + ", "
                                + number(inventory.implicit()),
                        COMMAND));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
