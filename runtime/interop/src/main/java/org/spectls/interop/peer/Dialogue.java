package org.spectls.interop.peer;

import java.io.IOException;
import java.util.function.Predicate;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** What is typed into a client that sends what it is typed and prints what it receives. */
public final class Dialogue {
    private final String name;
    private final Program program;
    private final Workspace workspace;
    private boolean connected = true;

    /** @param name of the client, for people */
    public Dialogue(String name, Program program, Workspace workspace) {
        this.name = name;
        this.program = program;
        this.workspace = workspace;
    }

    /** Waits for a sign that the connection has come so far. */
    public void await(Predicate<String> sign) throws IOException {
        connected = connected && program.await(sign);
    }

    /**
     * Sends the command if there is one and the request, waits for the answer, and ends in order.
     *
     * @param typing how the request is typed
     * @return all that the client has printed
     * @throws PeerException when it has not connected, or got no answer
     */
    public String ask(Typing typing) throws IOException {
        workspace.command().ifPresent(command -> program.write(command.line() + "\n"));
        program.await(output -> output.contains(
                workspace.command().map(Workspace.Command::answer).orElse("")));
        typing.type(program, workspace.request());
        boolean answered = program.await(workspace::isAnswer);
        program.endInput();
        int exitCode = program.awaitEnd();
        if (!connected || !answered) {
            throw new PeerException(
                    name + (connected ? " got no answer" : " did not connect") + " (exit code " + exitCode + ")");
        }
        return program.output();
    }

    /** Waits for the end of a client that is refused: all that it has printed. */
    public String refused() throws IOException {
        program.endInput();
        program.awaitEnd();
        return program.output();
    }

    /** How a text is typed. */
    @FunctionalInterface
    public interface Typing {
        void type(Program program, String text) throws IOException;
    }
}
