package org.spectls.interop.peer.openssl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.ClientAuthentication;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** openssl s_server: answers are typed into its standard input, when a request is seen in its output. */
final class SServer implements Peer.Server {
    private static final String LISTENING = "^ACCEPT 127\\.0\\.0\\.1:(\\d+)\\R";

    private final Profile profile;
    private final Workspace workspace;
    private final Program program;
    private final int port;

    private SServer(Profile profile, Workspace workspace, Program program, int port) {
        this.profile = profile;
        this.workspace = workspace;
        this.program = program;
        this.port = port;
    }

    static SServer start(Profile profile, Workspace workspace) throws IOException {
        Program program = workspace.start(command(profile, workspace), OpensslOptions.environment(profile, workspace));
        if (!program.await(output -> Scan.last(output, LISTENING).isPresent())) {
            throw new PeerException("s_server does not listen: " + program.output());
        }
        int port = Integer.parseInt(Scan.last(program.output(), LISTENING).orElseThrow());
        SServer server = new SServer(profile, workspace, program, port);
        Thread answers = new Thread(server::answer, "answers of s_server");
        answers.setDaemon(true);
        answers.start();
        return server;
    }

    /** It tells a name only when it has a second certificate for it, and then knows no protocols and counts nothing. */
    static boolean tellsServerName(Profile profile) {
        return profile.certificate() != CertificateType.NONE
                && profile.applicationProtocols().isEmpty()
                && profile.renegotiation() == Renegotiation.NONE;
    }

    @Override
    public int port() {
        return port;
    }

    /** It ends by itself after as many connections as are wanted, and then prints what they came to. */
    @Override
    public Facts facts() throws IOException {
        program.awaitEnd();
        String output = program.output();
        if (profile.refused()) {
            return Facts.NONE.with(Fact.ALERT, OpensslOutput.alert(output));
        }
        Facts facts = Facts.NONE
                .with(Fact.EXPORTED, OpensslOutput.exported(output))
                .with(
                        Fact.APPLICATION_PROTOCOL,
                        Scan.last(output, "^ALPN protocols selected: (\\S+)").orElse("none"))
                .with(Fact.SECURE_RENEGOTIATION, output.contains("Secure Renegotiation IS supported"))
                .with(
                        Fact.PEER_CERTIFICATE,
                        Scan.last(output, "^subject=.*CN = (\\S+)").orElse("none"))
                .with(Fact.SERVER_NAME, Scan.last(output, "^Hostname in TLS extension: \"(.*)\""))
                .with(Fact.RESUMED, output.contains("Reused session-id"))
                .with(
                        Fact.RENEGOTIATED,
                        !Scan.last(output, "^ *(\\d+) server renegotiates")
                                .orElse("0")
                                .equals("0"));
        return SessionParameters.add(facts, output);
    }

    @Override
    public void close() {
        program.close();
    }

    private void answer() {
        try {
            for (int i = 1; i <= profile.connections(); i++) {
                int requests = i;
                if (!program.await(output -> Scan.count(output, workspace.mark()) >= requests)) {
                    return;
                }
                if (profile.renegotiation() == Renegotiation.BY_SERVER) {
                    program.write("r\n");
                    program.await(output -> output.contains("SSL_do_handshake -> 1"));
                }
                program.write("HTTP/1.0 200 OK\r\n\r\n" + workspace.request());
            }
        } catch (IOException interrupted) {
            // The workspace is being closed.
        }
    }

    private static List<String> command(Profile profile, Workspace workspace) throws IOException {
        Material material = workspace.material();
        List<String> command = new ArrayList<>(List.of(
                "openssl",
                "s_server",
                "-accept",
                "127.0.0.1:0",
                "-naccept",
                String.valueOf(profile.connections()),
                "-dhparam",
                material.dhParametersFile().toString()));
        command.addAll(OpensslOptions.common(profile, Side.SERVER, material));
        CertificateType type = profile.certificate();
        if (type == CertificateType.NONE) {
            command.add("-nocert");
        }
        if (tellsServerName(profile)) {
            command.addAll(List.of(
                    "-servername",
                    Names.HOST,
                    "-cert2",
                    material.certificate(Side.SERVER, type).toString(),
                    "-key2",
                    material.key(Side.SERVER, type).toString()));
        }
        if (profile.clientAuthentication() != ClientAuthentication.NOT_ASKED) {
            boolean required = profile.clientAuthentication() == ClientAuthentication.REQUIRED;
            command.addAll(List.of(
                    required ? "-Verify" : "-verify",
                    "2",
                    "-verify_return_error",
                    "-CAfile",
                    material.authoritiesFile().toString()));
        }
        if (profile.certificateStatus()) {
            command.addAll(List.of("-status_file", material.statusFile(type).toString()));
        }
        if (profile.renegotiation() != Renegotiation.NONE) {
            command.add("-client_renegotiation");
        }
        if (profile.resumption() == Resumption.NONE) {
            command.add("-no_cache");
        }
        return command;
    }
}
