package org.spectls.interop.peer.gnutls;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Heartbeat;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.workspace.Workspace;

/** GnuTLS's gnutls-cli and gnutls-serv. */
public final class GnutlsPeer implements Peer {
    @Override
    public String id() {
        return "gnutls";
    }

    @Override
    public String title() {
        return "GnuTLS";
    }

    @Override
    public Availability availability() {
        return Programs.version("gnutls-cli", "--version");
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return GnutlsAbilities.of(side).lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(
                Fact.VERSION,
                Fact.SUITE,
                Fact.EXTENDED_MASTER_SECRET,
                Fact.SECURE_RENEGOTIATION,
                Fact.APPLICATION_PROTOCOL,
                Fact.ENCRYPT_THEN_MAC,
                Fact.RESUMED,
                Fact.ALERT);
        if (!profile.groups().isEmpty()) {
            facts.add(Fact.GROUP);
        }
        if (profile.heartbeat() != Heartbeat.NONE) {
            facts.add(Fact.HEARTBEAT);
        }
        if (side == Side.CLIENT) {
            facts.add(Fact.ECHO);
            facts.add(Fact.RENEGOTIATED);
            facts.add(Fact.SIGNATURE_SCHEME);
            if (profile.certificate() != CertificateType.NONE) {
                facts.add(Fact.PEER_CERTIFICATE);
            }
        } else {
            facts.add(Fact.PEER_CERTIFICATE);
            // It mentions the name with the certificate that it chose for it.
            if (profile.certificate() != CertificateType.NONE && !profile.preShared()) {
                facts.add(Fact.SERVER_NAME);
            }
        }
        return facts;
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) throws IOException {
        return GnutlsServer.start(profile, workspace);
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        return GnutlsClient.connect(profile, port, workspace);
    }

    /** Our suites in GnuTLS's terms. */
    static Optional<Suite> suite(String exchange, String cipher, String mac) {
        return Suite.by(
                suite -> Priority.terms(suite).toString(), new Priority.Terms(exchange, cipher, mac).toString());
    }
}
