package org.spectls.interop.peer.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/**
 * A stack that a small program drives. The program reads a file of {@code key=value} lines, and prints {@code listening
 * PORT} when it is a server, {@code fact NAME VALUE} for what it knows of a connection, and {@code done} at the end.
 */
public abstract class ScriptPeer implements Peer {
    /** The command without its last word, the file to read. */
    protected abstract List<String> command(Profile profile, Side side, Workspace workspace) throws IOException;

    /** What is added to the environment. */
    protected Map<String, String> environment(Profile profile, Workspace workspace) throws IOException {
        return Map.of();
    }

    @Override
    public final Server serve(Profile profile, Workspace workspace) throws IOException {
        Program program = start(profile, Side.SERVER, 0, workspace);
        if (!program.await(output -> Scan.last(output, "^listening (\\d+)\\R").isPresent())) {
            throw new PeerException(title() + " server does not listen: " + program.output());
        }
        return new ScriptServer(title(), program, workspace);
    }

    @Override
    public final Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        Program program = start(profile, Side.CLIENT, port, workspace);
        return ScriptOutput.facts(title() + " client", program);
    }

    private Program start(Profile profile, Side side, int port, Workspace workspace) throws IOException {
        List<String> command = new ArrayList<>(command(profile, side, workspace));
        command.add(ScriptSettings.write(profile, side, port, workspace).toString());
        Program program = workspace.start(command, environment(profile, workspace));
        program.endInput();
        return program;
    }
}
