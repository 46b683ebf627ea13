package org.spectls.cli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A specification that is nothing but a lamp, right or wrong. */
public final class LampSpec {
    /** Has two states, two transitions, no refusal, and one pair under the rule for others. */
    private static final String LAMP = """
            /// Turn the knob.
            call turn(level: int)

            /// A lamp that can be dimmed.
            machine Lamp {
                on other -> reject

                initial state Dark {
                    on turn(level) -> Lit
                }

                state Lit(level: int) {
                    on turn -> end
                }
            }
            """;

    private static final String WALL = """
            /// The wall it hangs on.
            endpoint Wall {
                machines Lamp
            }
            """;

    private LampSpec() {}

    /** Two files in canonical form, without errors. */
    public static Path right(Path folder) throws IOException {
        return write(folder, LAMP, WALL);
    }

    /** An error in each file: {@code lamp.tls:9:27} and {@code wall/wall.tls:3:14}. */
    public static Path wrong(Path folder) throws IOException {
        return write(folder, LAMP.replace("-> Lit", "-> Lid"), WALL.replace("Lamp", "Lump"));
    }

    /** No error but its form, in {@code lamp.tls:8:1}. */
    public static Path untidy(Path folder) throws IOException {
        return write(folder, LAMP.replace("state Dark", "state   Dark"), WALL);
    }

    /** Does not parse, in {@code wall/wall.tls:4:1}; the other file is untidy. */
    public static Path garbled(Path folder) throws IOException {
        return write(folder, LAMP.replace("state Dark", "state   Dark"), WALL.replace("}", "]"));
    }

    private static Path write(Path folder, String lamp, String wall) throws IOException {
        Files.createDirectories(folder.resolve("wall"));
        Files.writeString(folder.resolve("lamp.tls"), lamp);
        Files.writeString(folder.resolve("wall/wall.tls"), wall);
        return folder;
    }
}
