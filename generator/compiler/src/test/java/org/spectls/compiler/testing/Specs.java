package org.spectls.compiler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** Small specifications, one folder for each feature of the language. */
public final class Specs {
    private Specs() {}

    /** The model of {@code src/test/resources/features/NAME}, which has no errors. */
    public static Model feature(String name) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Model> model = FrontEnd.compile(read(Path.of("src/test/resources/features", name)), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return model.orElseThrow();
    }

    public static SourceSet read(Path folder) {
        try {
            return SourceSet.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The handler with the id {@code Machine.State.Event}. */
    public static Handler handler(Model model, String id) {
        return model.machines().stream()
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> state.handlers().stream())
                .filter(handler -> handler.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All leaves of a handler, in the order of the text. */
    public static Stream<Leaf> leaves(Handler handler) {
        return leaves(handler.body());
    }

    /** The only leaf of a handler. */
    public static Leaf leaf(Model model, String id) {
        return leaves(handler(model, id))
                .reduce((a, b) -> {
                    throw new AssertionError("more than one leaf");
                })
                .orElseThrow();
    }

    private static Stream<Leaf> leaves(Block block) {
        return block.ending() instanceof Choice choice
                ? choice.alternatives().stream().flatMap(alternative -> leaves(alternative.block()))
                : Stream.of((Leaf) block.ending());
    }

    /** The name of a step's or refusal's id, or of a value. */
    public static String describe(Machine.Step step) {
        return step instanceof Machine.Require require
                ? require.id()
                : ((Machine.Let) step).id().map(id -> id + " ").orElse("") + "let " + ((Machine.Let) step).name();
    }
}
