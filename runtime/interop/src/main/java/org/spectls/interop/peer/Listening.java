package org.spectls.interop.peer;

import java.io.IOException;
import org.spectls.interop.workspace.Program;

/** Waits for a program to listen, without opening a connection that it would count. */
public final class Listening {
    private Listening() {}

    /** Until the program prints a word that it prints when it listens. */
    public static void await(Program program, String word) throws IOException {
        if (!program.await(output -> output.contains(word))) {
            throw new PeerException("the server does not listen: " + program.output());
        }
    }
}
