package org.spectls.interop.peer.gnutls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.ClientAuthentication;
import org.spectls.interop.feature.Profile.Heartbeat;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Listening;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** gnutls-serv, which echoes lines. */
final class GnutlsServer implements Peer.Server {
    private static final String CONNECTION = "* Accepted connection from";

    private final Profile profile;
    private final Program program;
    private final int port;

    private GnutlsServer(Profile profile, Program program, int port) {
        this.profile = profile;
        this.program = program;
        this.port = port;
    }

    static GnutlsServer start(Profile profile, Workspace workspace) throws IOException {
        int port = Workspace.freePort();
        if (profile.renegotiation() == Renegotiation.BY_SERVER) {
            workspace.command(new Workspace.Command("**REHANDSHAKE**", "Successfully executed command"));
        }
        if (profile.heartbeat() == Heartbeat.BY_SERVER) {
            workspace.command(new Workspace.Command("**HEARTBEAT**", "Successfully executed command"));
        }
        Program program = workspace.start(command(profile, port, workspace));
        Listening.await(program, "listening on IPv4");
        return new GnutlsServer(profile, program, port);
    }

    @Override
    public int port() {
        return port;
    }

    /** It says all of a handshake at once, and runs on. */
    @Override
    public Facts facts() throws IOException {
        if (profile.refused()) {
            program.await(output -> GnutlsOutput.alert(output).isPresent());
            return Facts.NONE.with(Fact.ALERT, GnutlsOutput.alert(program.output()));
        }
        program.await(output -> Scan.count(output, CONNECTION) >= profile.connections()
                && GnutlsOutput.complete(output.substring(output.lastIndexOf(CONNECTION)), profile));
        String output = program.output();
        String last = output.substring(Math.max(0, output.lastIndexOf(CONNECTION)));
        return GnutlsOutput.facts(last)
                .with(Fact.SERVER_NAME, Scan.last(last, "^- Given server name\\[1\\]: (\\S+)"))
                .with(
                        Fact.PEER_CERTIFICATE,
                        Scan.last(last, "Certificate\\[0\\] info:[\\s\\S]*?Subject: CN=(\\S+)")
                                .orElse("none"));
    }

    @Override
    public void close() {
        program.close();
    }

    private static List<String> command(Profile profile, int port, Workspace workspace) throws IOException {
        Material material = workspace.material();
        List<String> command = new ArrayList<>(Programs.unbuffered("gnutls-serv"));
        command.addAll(List.of("--echo", "--port", String.valueOf(port)));
        if (profile.clientAuthentication() == ClientAuthentication.NOT_ASKED) {
            command.add("--disable-client-cert");
        } else {
            command.addAll(List.of("--x509cafile", material.authoritiesFile().toString(), "--verify-client-cert"));
            if (profile.clientAuthentication() == ClientAuthentication.REQUIRED) {
                command.add("--require-client-cert");
            }
        }
        if (profile.preShared()) {
            Path passwords = workspace.folder().resolve("psk.txt");
            Files.writeString(passwords, Names.PSK_IDENTITY + ":" + Material.PSK + "\n", US_ASCII);
            command.addAll(List.of("--pskpasswd", passwords.toString()));
        }
        if (profile.resumption() != Resumption.TICKET) {
            command.add("--noticket");
        }
        if (profile.resumption() == Resumption.NONE) {
            command.add("--nodb");
        }
        if (profile.certificateStatus()) {
            command.addAll(List.of(
                    "--ocsp-response",
                    material.statusFile(profile.certificate()).toString()));
        }
        command.addAll(GnutlsOptions.common(profile, Side.SERVER, material));
        return command;
    }
}
