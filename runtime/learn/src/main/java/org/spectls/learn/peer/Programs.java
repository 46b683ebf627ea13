package org.spectls.learn.peer;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.spectls.puppet.run.Connector;
import org.spectls.puppet.run.SocketConnector;

/** Programs that are started for being learned, and end with it. Their standard input stays open. */
final class Programs implements Closeable {
    private static final int PATIENCE = 10_000;
    private static final int STEP = 50;

    private final Path folder;
    private final List<Process> running = new ArrayList<>();
    private final List<Closeable> sockets = new ArrayList<>();
    private final Thread hook = new Thread(this::destroy, "end of peers");

    Programs(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Servers, each for one connection at a time. */
    Running servers(int seats, IntFunction<List<String>> command) throws IOException {
        List<Connector> connectors = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            int port = freePort();
            await(start(command.apply(port)), port);
            connectors.add(SocketConnector.to("localhost", port, PATIENCE, 0));
        }
        return new Running(connectors, this);
    }

    /** Clients, one of which is started for each question. */
    Running clients(int seats, IntFunction<List<String>> command) throws IOException {
        List<Connector> connectors = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
            Caller caller = new Caller(command.apply(listening.getLocalPort()));
            SocketConnector connector = SocketConnector.from(listening, caller, PATIENCE, 0);
            sockets.add(connector);
            connectors.add(connector);
        }
        return new Running(connectors, this);
    }

    @Override
    public void close() throws IOException {
        destroy();
        for (Closeable socket : sockets) {
            socket.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It runs.
        }
    }

    private final class Caller implements SocketConnector.Caller {
        private final List<String> command;
        private @Nullable Process last;

        Caller(List<String> command) {
            this.command = command;
        }

        @Override
        public void call() throws IOException {
            if (last != null) {
                last.destroyForcibly();
                forget(last);
            }
            last = start(command);
        }
    }

    private Process start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        synchronized (running) {
            running.add(process);
        }
        return process;
    }

    private void forget(Process process) {
        synchronized (running) {
            running.remove(process);
        }
    }

    private void destroy() {
        synchronized (running) {
            running.forEach(Process::destroyForcibly);
            running.clear();
        }
    }

    private void await(Process process, int port) throws IOException {
        try {
            for (int waited = 0; waited < PATIENCE && process.isAlive(); waited += STEP) {
                try (Socket probe = new Socket()) {
                    probe.connect(new InetSocketAddress("localhost", port), PATIENCE);
                    return;
                } catch (IOException notYet) {
                    process.waitFor(STEP, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IOException("the server does not listen: "
                + String.join(" ", process.info().arguments().orElse(new String[0])));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return probe.getLocalPort();
        }
    }
}
