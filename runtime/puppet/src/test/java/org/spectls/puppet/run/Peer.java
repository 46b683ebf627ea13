package org.spectls.puppet.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another stack's program, which runs as long as a test wants it to. */
final class Peer implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Process process;
    private final Path log;

    private Peer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Whether there is such a program. */
    static boolean isInstalled(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }

    /** Its standard input stays open, and its output goes to a file in the folder. */
    static Peer start(Path folder, List<String> command) throws IOException {
        Path log = Files.createTempFile(folder, "peer", ".log");
        return new Peer(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** Waits until it takes connections. */
    Peer awaitPort(int port) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress("localhost", port), 1000);
                return this;
            } catch (IOException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new IOException("does not listen: " + Files.readString(log));
    }

    /** Waits for its end. */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            close();
            throw new IOException("does not end: " + Files.readString(log));
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
