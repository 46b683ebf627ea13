package org.spectls.learn.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spectls.interop.peer.Availability;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/**
 * A stack whose server and client are programs of the system.
 *
 * @param name for headings, without its version
 * @param profiles those that its programs can be told to keep to
 */
record ProgramStack(
        String id,
        String name,
        Supplier<Availability> availability,
        Set<Profile> profiles,
        CommandLine server,
        CommandLine client)
        implements Stack {
    /** How a program is called, in the folder that has the certificates. */
    @FunctionalInterface
    interface CommandLine {
        List<String> of(Profile profile, int port);
    }

    ProgramStack {
        profiles = Set.copyOf(profiles);
    }

    @Override
    public Optional<String> title() {
        Availability found = availability.get();
        return found.present() ? Optional.of(name + " " + found.detail()) : Optional.empty();
    }

    @Override
    public boolean knows(Role role, Profile profile) {
        return profiles.contains(profile);
    }

    @Override
    public Running start(Role role, Profile profile, Identities.Demo demo, Path folder, int seats) throws IOException {
        Certificates.write(demo, folder);
        Programs programs = new Programs(folder);
        return role == Role.SERVER
                ? programs.servers(seats, port -> server.of(profile, port))
                : programs.clients(seats, port -> client.of(profile, port));
    }
}
