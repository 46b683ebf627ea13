package org.spectls.interop.peer.nss;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.ClientAuthentication;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.GarbledException;
import org.spectls.interop.peer.Listening;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** selfserv, which answers an HTTP request with a page that holds the request. */
final class Selfserv implements Peer.Server {
    private final Profile profile;
    private final Program program;
    private final int port;

    private Selfserv(Profile profile, Program program, int port) {
        this.profile = profile;
        this.program = program;
        this.port = port;
    }

    static Selfserv start(Profile profile, Workspace workspace) throws IOException {
        int port = Workspace.freePort();
        Program program = workspace.start(command(profile, port, workspace));
        Listening.await(program, "About to call accept");
        return new Selfserv(profile, program, port);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Facts facts() throws IOException {
        if (profile.refused()) {
            program.await(output -> NssOutput.alert(output).isPresent());
            return Facts.NONE.with(Fact.ALERT, NssOutput.alert(program.output()));
        }
        // The count of cache hits is the last thing that it says of a connection.
        program.await(output -> Scan.count(output, "stateless resumes") >= profile.connections());
        String output = program.output();
        Facts facts = NssOutput.facts(output);
        if (facts.get(Fact.VERSION).isEmpty() || facts.get(Fact.SUITE).isEmpty()) {
            throw new GarbledException("selfserv's threads wrote into each other's lines: " + output);
        }
        return facts.with(
                Fact.PEER_CERTIFICATE,
                Scan.last(output, "^selfserv: Subject: CN=(\\S+)").orElse("none"));
    }

    @Override
    public void close() {
        program.close();
    }

    private static List<String> command(Profile profile, int port, Workspace workspace) throws IOException {
        List<String> command = new ArrayList<>(Programs.unbuffered("selfserv"));
        command.addAll(List.of("-p", String.valueOf(port), "-d", NssDatabase.of(workspace.material()), "-H", "1"));
        command.addAll(
                List.of(profile.certificate().rsa() ? "-n" : "-e", Material.alias(Side.SERVER, profile.certificate())));
        command.addAll(NssOptions.common(profile, Side.SERVER));
        command.addAll(Collections.nCopies(requests(profile), "-r"));
        if (!profile.applicationProtocols().isEmpty()) {
            command.add("-Q");
        }
        if (profile.resumption() == Resumption.NONE) {
            command.add("-N");
        }
        return command;
    }

    /** How often to say that a client's certificate is asked for; a second handshake comes only with that. */
    private static int requests(Profile profile) {
        if (profile.renegotiation() == Renegotiation.BY_SERVER) {
            return 3;
        }
        if (profile.clientAuthentication() == ClientAuthentication.NOT_ASKED) {
            return 0;
        }
        return profile.clientAuthentication() == ClientAuthentication.DECLINED ? 1 : 2;
    }
}
