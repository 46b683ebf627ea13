package org.spectls.cli.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the system. Where it is missing its test is skipped, in CI it fails. */
final class Program {
    private static final int PATIENCE_SECONDS = 60;

    private Program() {}

    /** What a program printed on both streams, and how it ended. */
    record Result(int exitCode, String output) {}

    /** Runs a program to its end, with something on its standard input. */
    static Result run(Path folder, String input, List<String> command) throws IOException, InterruptedException {
        Process process = start(folder, command);
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(ISO_8859_1));
        } catch (IOException closed) {
            // The program did not want to read it.
        }
        String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail(command + " did not end:\n" + output);
        }
        return new Result(process.exitValue(), output);
    }

    /** Starts a program that runs on. */
    static Process start(Path folder, List<String> command) throws IOException {
        require(command.get(0));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void require(String name) {
        boolean present = List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if (!present) {
            String message = name + " is not installed";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
    }
}
