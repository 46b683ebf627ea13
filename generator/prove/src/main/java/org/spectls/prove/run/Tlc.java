package org.spectls.prove.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explores the states of exported modules, each time in a virtual machine of its own. */
public final class Tlc {
    private final int workers;

    /** {@code workers}: how many threads look for states. */
    public Tlc(int workers) {
        this.workers = workers;
    }

    /**
     * Explores all states of a module.
     *
     * @param files the module, those that it extends and its configuration, by their names
     * @param module the name of the module and of its configuration
     * @param progress is told from time to time how far the exploration is
     */
    public Outcome explore(Map<String, String> files, String module, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("spectls-prove");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return run(folder, module, new ToolOutput(progress));
        } finally {
            delete(folder);
        }
    }

    private Outcome run(Path folder, String module, ToolOutput output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(module))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                output.line(line);
            }
            return output.outcome(process.waitFor());
        } finally {
            process.destroy();
        }
    }

    /**
     * Deadlocks are told by properties: a run may come to a good end. Most explorations are over before a compiler that
     * optimizes would pay.
     */
    private List<String> command(String module) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                workers == 1 ? "-XX:+UseSerialGC" : "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=.",
                "-cp",
                classPath(),
                TlcProcess.class.getName()));
        command.addAll(List.of("-tool", "-nowarning", "-deadlock"));
        command.addAll(List.of("-workers", Integer.toString(workers), "-fp", "0", "-seed", "0"));
        command.addAll(List.of("-metadir", "states", "-config", module + ".cfg", module));
        return command;
    }

    /** This machine's own, from wherever the other one starts. */
    private static String classPath() {
        return Stream.of(Objects.requireNonNull(System.getProperty("java.class.path"))
                        .split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
