package org.spectls.interop.peer.gnutls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Dialogue;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** gnutls-cli: it opens the second connection of a resumption itself. */
final class GnutlsClient {
    private static final String SENT = "- Sent: ";

    private GnutlsClient() {}

    static Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        Program program = workspace.start(command(profile, port, workspace));
        Dialogue dialogue = new Dialogue("gnutls-cli", program, workspace);
        if (profile.refused()) {
            return Facts.NONE.with(Fact.ALERT, GnutlsOutput.alert(dialogue.refused()));
        }
        dialogue.await(output -> output.contains("- Simple Client Mode:"));
        if (profile.renegotiation().byClient()) {
            dialogue.await(output -> output.contains("ReHandshake was completed"));
        }
        String output = dialogue.ask(GnutlsClient::write);
        // Its first connection has no more to say than that it was closed.
        int second = output.indexOf("- Connecting again");
        return GnutlsOutput.facts(output.substring(Math.max(0, second)))
                .with(
                        Fact.PEER_CERTIFICATE,
                        Scan.last(output, "Certificate\\[0\\] info:[\\s\\S]*?CN=([A-Za-z0-9.]+)[',\\n]"))
                .with(Fact.RENEGOTIATED, renegotiated(output))
                .with(Fact.ECHO, true);
    }

    /** Line by line: of what it reads at once it sends one record, and forgets the rest. */
    private static void write(Program program, String request) throws IOException {
        int sent = Scan.count(program.output(), SENT);
        for (String line : request.split("(?<=\n)", -1)) {
            program.write(line);
            int wanted = ++sent;
            program.await(output -> Scan.count(output, SENT) >= wanted || line.isEmpty());
        }
    }

    private static boolean renegotiated(String output) {
        return output.contains("ReHandshake was completed") || output.contains("Rehandshake was performed");
    }

    private static List<String> command(Profile profile, int port, Workspace workspace) {
        Material material = workspace.material();
        List<String> command = new ArrayList<>(Programs.unbuffered("gnutls-cli"));
        command.addAll(List.of(
                "--verbose",
                "--port",
                String.valueOf(port),
                "--x509cafile",
                material.authoritiesFile().toString(),
                "--sni-hostname",
                Names.HOST));
        if (profile.preShared()) {
            command.addAll(List.of("--pskusername", Names.PSK_IDENTITY, "--pskkey", Material.PSK));
        }
        if (profile.resumption() != Resumption.NONE) {
            command.add("--resume");
        }
        if (profile.resumption() == Resumption.SESSION_ID) {
            command.add("--noticket");
        }
        if (profile.renegotiation().byClient()) {
            command.add("--rehandshake");
        }
        if (profile.certificateStatus()) {
            command.addAll(List.of("--save-ocsp", "ocsp.der"));
        }
        command.addAll(GnutlsOptions.common(profile, Side.CLIENT, material));
        command.add("127.0.0.1");
        command.addAll(List.of("--verify-hostname", Names.HOST));
        return command;
    }
}
