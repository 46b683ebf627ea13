package org.spectls.interop.peer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs of the system, when they are asked about themselves. */
public final class Programs {
    private static final int PATIENCE_SECONDS = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+[a-z]?");

    private Programs() {}

    /** Whether a program is on the path. */
    public static boolean present(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, name)));
    }

    /** The beginning of a command line whose program prints each line at once, where the system can do that. */
    public static List<String> unbuffered(String name) {
        return present("stdbuf") ? List.of("stdbuf", "-oL", "-eL", name) : List.of(name);
    }

    /** The first number with dots that a program prints about itself. */
    public static Availability version(String... command) {
        if (!present(command[0])) {
            return Availability.missing(command[0] + " is not installed");
        }
        Matcher number = NUMBER.matcher(output(command));
        return Availability.present(number.find() ? number.group() : "unknown version");
    }

    /** What a program prints, on both streams, until it ends. */
    public static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return output;
        } catch (IOException failed) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
