package org.spectls.interop.peer.script;

import java.io.IOException;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** A server that is a program of ours; it ends after as many connections as it was told. */
record ScriptServer(String title, Program program, Workspace workspace) implements Peer.Server {
    @Override
    public int port() {
        return Integer.parseInt(Scan.last(program.output(), "^listening (\\d+)").orElseThrow());
    }

    @Override
    public Facts facts() throws IOException {
        return ScriptOutput.facts(title + " server", program);
    }

    @Override
    public void close() {
        program.close();
    }
}
