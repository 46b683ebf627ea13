package org.spectls.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.StackSpec;
import org.spectls.tls.protocol.ClientRole;

/** The specification that this stack was generated from. */
public final class Specification {
    private Specification() {}

    /** Its texts. */
    public static SourceSet sources() {
        String basePackage = ClientRole.class.getPackageName();
        try {
            return StackSpec.read(ClientRole.class.getClassLoader(), basePackage)
                    .orElseThrow(() -> new IllegalStateException("the stack has no specification with it"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What tells it from others. */
    public static String fingerprint() {
        return sources().fingerprint();
    }

    /** Its checked model. */
    public static Model model() {
        return Compilation.of(sources())
                .model()
                .orElseThrow(() -> new IllegalStateException("the stack's specification has errors"));
    }
}
