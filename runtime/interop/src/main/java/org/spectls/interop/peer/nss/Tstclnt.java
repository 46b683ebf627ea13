package org.spectls.interop.peer.nss;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Downgrade;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** tstclnt, which reads its request from a file: with standard input it would not end. */
final class Tstclnt {
    private static final long PATIENCE_MILLIS = 1000;

    private Tstclnt() {}

    static Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        Path request = workspace.folder().resolve("request");
        String command = workspace.command().map(first -> first.line() + "\n").orElse("");
        Files.writeString(request, command + workspace.request(), US_ASCII);
        Program program = workspace.start(command(profile, port, workspace, request));
        program.endInput();
        if (profile.refused()) {
            program.awaitEnd();
            return Facts.NONE.with(Fact.ALERT, NssOutput.alert(program.output()));
        }
        int answers = profile.connections();
        boolean answered = program.await(output -> Scan.count(output, workspace.mark()) >= answers);
        // It waits for the server to close: one that does not is no reason to wait on.
        int exitCode = answered ? program.awaitEnd(PATIENCE_MILLIS) : program.awaitEnd();
        String output = program.output();
        if (!workspace.isAnswer(output)) {
            throw new PeerException("tstclnt got no answer (exit code " + exitCode + ")");
        }
        return NssOutput.facts(output)
                .with(Fact.PEER_CERTIFICATE, Scan.last(output, "^subject DN: CN=(\\S+)"))
                .with(Fact.SIGNATURE_SCHEME, Scan.last(output, "Signature Scheme: (\\S+)"))
                .with(Fact.RENEGOTIATED, Scan.count(output, "certificate(s) sent by server") > profile.connections())
                .with(
                        Fact.CERTIFICATE_STATUS,
                        !Scan.last(output, "Received (\\d+) Cert Status")
                                .orElse("0")
                                .equals("0"))
                .with(Fact.ECHO, true);
    }

    private static List<String> command(Profile profile, int port, Workspace workspace, Path request)
            throws IOException {
        CertificateType own = profile.clientCertificate();
        List<String> command = new ArrayList<>(Programs.unbuffered("tstclnt"));
        command.addAll(List.of(
                "-4",
                "-h",
                "127.0.0.1",
                "-a",
                Names.HOST,
                "-p",
                String.valueOf(port),
                "-d",
                own == CertificateType.NONE
                        ? NssDatabase.of(workspace.material())
                        : NssDatabase.withClients(workspace.material()),
                "-C",
                "-A",
                request.toString()));
        command.addAll(NssOptions.common(profile, Side.CLIENT));
        if (own != CertificateType.NONE) {
            command.addAll(List.of("-n", Material.alias(Side.CLIENT, own)));
        }
        if (profile.connections() > 1) {
            command.addAll(List.of("-L", String.valueOf(profile.connections())));
        }
        if (profile.renegotiation().byClient()) {
            command.addAll(List.of("-r", "1"));
        }
        if (profile.downgrade() == Downgrade.FALLBACK) {
            command.add("-K");
        }
        if (profile.certificateStatus()) {
            command.add("-T");
        }
        return command;
    }
}
