package org.spectls.learn.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.openssl.OpensslPeer;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/** openssl s_server and s_client. */
final class OpensslStack implements Stack {
    private static final Set<Profile> PROFILES =
            Set.of(Profile.PLAIN, Profile.NO_RESUMPTION, Profile.CLIENT_AUTH_REQUIRED);

    @Override
    public String id() {
        return "openssl";
    }

    @Override
    public Optional<String> title() {
        Availability found = new OpensslPeer().availability();
        return found.present() ? Optional.of("OpenSSL " + found.detail()) : Optional.empty();
    }

    @Override
    public boolean knows(Role role, Profile profile) {
        return PROFILES.contains(profile);
    }

    @Override
    public Running start(Role role, Profile profile, Identities.Demo demo, Path folder, int seats) throws IOException {
        Certificates.write(demo, folder);
        Programs programs = new Programs(folder);
        return role == Role.SERVER
                ? programs.servers(seats, port -> server(profile, port))
                : programs.clients(seats, port -> client(profile, port));
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
