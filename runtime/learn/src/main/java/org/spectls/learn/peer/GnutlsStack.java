package org.spectls.learn.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spectls.interop.peer.gnutls.GnutlsPeer;
import org.spectls.puppet.trace.Profile;

/** gnutls-serv and gnutls-cli. */
final class GnutlsStack {
    private static final Set<Profile> PROFILES =
            Set.of(Profile.PLAIN, Profile.NO_RESUMPTION, Profile.CLIENT_AUTH_REQUIRED, Profile.HEARTBEAT);

    private GnutlsStack() {}

    static Stack get() {
        return new ProgramStack(
                "gnutls",
                "GnuTLS",
                () -> new GnutlsPeer().availability(),
                PROFILES,
                GnutlsStack::server,
                GnutlsStack::client);
    }

    private static List<String> server(Profile profile, int port) {
        List<String> command = common(profile, "gnutls-serv");
        command.addAll(List.of(
                "--port",
                String.valueOf(port),
                "--x509certfile",
                Certificates.SERVER,
                "--x509keyfile",
                Certificates.SERVER_KEY,
                "--echo",
                "--quiet"));
        if (profile == Profile.CLIENT_AUTH_REQUIRED) {
            command.addAll(
                    List.of("--x509cafile", Certificates.AUTHORITY, "--verify-client-cert", "--require-client-cert"));
        } else {
            command.add("--disable-client-cert");
        }
        if (profile == Profile.NO_RESUMPTION) {
            command.addAll(List.of("--noticket", "--nodb"));
        }
        return command;
    }

    private static List<String> client(Profile profile, int port) {
        List<String> command = common(profile, "gnutls-cli");
        command.addAll(List.of("--port", String.valueOf(port), "--x509cafile", Certificates.AUTHORITY));
        if (profile == Profile.NO_RESUMPTION) {
            command.add("--noticket");
        }
        if (profile == Profile.CLIENT_AUTH_REQUIRED) {
            command.addAll(List.of("--x509certfile", Certificates.CLIENT, "--x509keyfile", Certificates.CLIENT_KEY));
        }
        command.add("localhost");
        return command;
    }

    private static List<String> common(Profile profile, String program) {
        List<String> command = new ArrayList<>(List.of(program, "--priority", "NORMAL:-VERS-ALL:+VERS-TLS1.2"));
        if (profile == Profile.HEARTBEAT) {
            command.add("--heartbeat");
        }
        return command;
    }
}
