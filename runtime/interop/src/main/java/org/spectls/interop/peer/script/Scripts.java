package org.spectls.interop.peer.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spectls.interop.material.Material;

/** The programs, as files. */
final class Scripts {
    private Scripts() {}

    /** A resource beside this class, written beside the certificates once. */
    static Path file(String name, Material material) throws IOException {
        return material.once(name, file -> {
            try (InputStream in = Scripts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing");
                }
                Files.copy(in, file);
            }
        });
    }
}
