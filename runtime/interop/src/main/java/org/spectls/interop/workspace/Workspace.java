package org.spectls.interop.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.spectls.interop.material.Material;

/**
 * Where one connection is tried. What was started or opened in it ends with it, or when its time is over. Safe for
 * several threads.
 */
public final class Workspace implements Closeable {
    /** Octets in a line: fewer than in the shortest records that are tried. */
    private static final int LINE = 256;

    private static final String FILL = "X-Fill: ";
    private static final String MARK = "X-Mark: ";

    private final Path folder;
    private final Material material;
    private final String token;
    private final int payload;
    private final Deadline deadline;
    private final Transcript transcript = new Transcript();
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final Queue<Program> programs = new ConcurrentLinkedQueue<>();
    private Optional<Command> command = Optional.empty();
    private boolean closed;

    /**
     * An empty workspace.
     *
     * @param folder for files of this connection alone; exists
     * @param token a word that the client is to send; letters and digits, different for every workspace
     * @param payload about how many octets the client is to send
     */
    public Workspace(Path folder, Material material, String token, int payload, Deadline deadline) {
        this.folder = folder;
        this.material = material;
        this.token = token;
        this.payload = payload;
        this.deadline = deadline;
    }

    /** For files of this connection alone. */
    public Path folder() {
        return folder;
    }

    /** Certificates and keys. */
    public Material material() {
        return material;
    }

    /**
     * What the client asks for, an HTTP request of about as many octets as the payload, in lines: servers answer with a
     * page that holds it, an echo, or the reverse. What is in its last line and nowhere else is the {@link #mark}.
     */
    public String request() {
        return "GET /" + token + " HTTP/1.0\r\n" + fields() + "\r\n";
    }

    /** The header fields of the request. */
    public String fields() {
        String line = FILL + "x".repeat(LINE - FILL.length() - 2) + "\r\n";
        return "Host: localhost\r\n" + line.repeat(payload / LINE) + MARK + mark() + "\r\n";
    }

    /** A word that is in the request's first line. */
    public String token() {
        return token;
    }

    /** A word that is in the request's last line. */
    public String mark() {
        return "end-of-" + token;
    }

    /** Whether a server has answered to this request: it sends all of it back, straight or reversed. */
    public boolean isAnswer(String received) {
        return received.contains(mark())
                || received.contains(new StringBuilder(mark()).reverse().toString());
    }

    /** A server that is steered by what clients send has them send a command before their request. */
    public synchronized void command(Command line) {
        command = Optional.of(line);
    }

    /** What a client has to send first, in a record of its own, and what to wait for then. */
    public synchronized Optional<Command> command() {
        return command;
    }

    /**
     * A line that steers a server.
     *
     * @param line without its end
     * @param answer what the server says when it has obeyed
     */
    public record Command(String line, String answer) {}

    /** When everything has to be over. */
    public Deadline deadline() {
        return deadline;
    }

    /** What happened; what programs printed is added when this workspace is closed. */
    public Transcript transcript() {
        return transcript;
    }

    /** Starts a program in this folder. */
    public Program start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Program program = new Program(command, builder.start(), deadline);
        programs.add(program);
        return keep(program);
    }

    /** Starts a program in this folder. */
    public Program start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    /** Closes something when this workspace is closed. */
    public synchronized <T extends Closeable> T keep(T thing) throws IOException {
        if (closed) {
            thing.close();
            throw new IOException("out of time");
        }
        open.push(thing);
        return thing;
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends what was started and closes what was opened, the youngest first; writes down what programs printed. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        while (!open.isEmpty()) {
            open.pop().close();
        }
        Program program = programs.poll();
        while (program != null) {
            transcript.add(program.commandLine(), program.output());
            program = programs.poll();
        }
    }
}
