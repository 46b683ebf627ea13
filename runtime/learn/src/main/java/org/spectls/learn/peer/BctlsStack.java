package org.spectls.learn.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spectls.crypto.store.Credentials;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.bctls.BctlsEndpoint;
import org.spectls.interop.peer.bctls.BctlsPeer;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/** Bouncy Castle's TLS, within this process. */
final class BctlsStack implements Stack {
    private static final Set<Profile> PROFILES = Set.of(Profile.PLAIN, Profile.NO_RESUMPTION);

    @Override
    public String id() {
        return "bctls";
    }

    @Override
    public Optional<String> title() {
        return Optional.of("bctls " + new BctlsPeer().availability().detail());
    }

    @Override
    public boolean knows(Role role, Profile profile) {
        return PROFILES.contains(profile);
    }

    @Override
    public Running start(Role role, Profile profile, Identities.Demo demo, Path folder, int seats) throws IOException {
        Material material = Material.in(Files.createDirectories(folder.resolve("bctls")));
        List<Credentials> trusted = demo.identities().servers().stream()
                .map(Identities.Identity::credentials)
                .toList();
        org.spectls.interop.feature.Side side =
                role == Role.SERVER ? org.spectls.interop.feature.Side.SERVER : org.spectls.interop.feature.Side.CLIENT;
        return SideConnector.running(() ->
                new BctlsSide(new BctlsEndpoint(org.spectls.interop.feature.Profile.usual(), material, side, trusted)));
    }

    private record BctlsSide(BctlsEndpoint endpoint) implements Side {
        @Override
        public void begin() {
            try {
                endpoint.begin();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public void feed(byte[] octets) {
            endpoint.feed(octets);
        }

        @Override
        public byte[] output() {
            return endpoint.output();
        }

        @Override
        public boolean ended() {
            return endpoint.ended();
        }
    }
}
