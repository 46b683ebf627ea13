package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.dialogue.Dialogue;
import org.spectls.interpreter.dialogue.DialogueFiles;
import org.spectls.testkit.interpreted.Bridge;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.protocol.ClientRole;

/** What the engine's tests told their endpoints, in the same build. */
final class Told {
    private static final Path FOLDER = Path.of("../tls/target/spectls-dialogues");

    private Told() {}

    /** Where the engine's tests did not run there are none, and whoever needs them is skipped; that is a failure in CI. */
    static Dialogues to(Model original) {
        List<Dialogue> dialogues = read();
        if (System.getenv("CI") == null) {
            assumeThat(dialogues)
                    .as("the tests of runtime/tls have not run: no dialogues in " + FOLDER)
                    .isNotEmpty();
        }
        assertThat(dialogues).as("dialogues in " + FOLDER).isNotEmpty();
        Host primitives =
                new Bridge(new Interpreter(original), ClientRole.class).host(new CryptoPrimitives(new SecureRandom()));
        return Dialogues.of(original, dialogues, primitives);
    }

    private static List<Dialogue> read() {
        try {
            return DialogueFiles.read(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
