package org.spectls.learn.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spectls.interop.peer.openssl.OpensslPeer;
import org.spectls.puppet.trace.Profile;

/** openssl s_server and s_client. */
final class OpensslStack {
    private static final Set<Profile> PROFILES =
            Set.of(Profile.PLAIN, Profile.NO_RESUMPTION, Profile.CLIENT_AUTH_REQUIRED);

    private OpensslStack() {}

    static Stack get() {
        return new ProgramStack(
                "openssl",
                "OpenSSL",
                () -> new OpensslPeer().availability(),
                PROFILES,
                OpensslStack::server,
                OpensslStack::client);
    }

    private static List<String> server(Profile profile, int port) {
        List<String> command = new ArrayList<>(List.of(
                "openssl",
                "s_server",
                "-accept",
                "localhost:" + port,
                "-cert",
                Certificates.SERVER,
                "-key",
                Certificates.SERVER_KEY,
                "-tls1_2",
                "-quiet"));
        if (profile == Profile.NO_RESUMPTION) {
            command.addAll(List.of("-no_ticket", "-no_cache"));
        }
        if (profile == Profile.CLIENT_AUTH_REQUIRED) {
            command.addAll(List.of("-CAfile", Certificates.AUTHORITY, "-Verify", "1", "-verify_return_error"));
        }
        return command;
    }

    private static List<String> client(Profile profile, int port) {
        List<String> command = new ArrayList<>(List.of(
                "openssl",
                "s_client",
                "-connect",
                "localhost:" + port,
                "-servername",
                "localhost",
                "-CAfile",
                Certificates.AUTHORITY,
                "-verify_return_error",
                "-tls1_2",
                "-quiet"));
        if (profile == Profile.NO_RESUMPTION) {
            command.add("-no_ticket");
        }
        if (profile == Profile.CLIENT_AUTH_REQUIRED) {
            command.addAll(List.of("-cert", Certificates.CLIENT, "-key", Certificates.CLIENT_KEY));
        }
        return command;
    }
}
