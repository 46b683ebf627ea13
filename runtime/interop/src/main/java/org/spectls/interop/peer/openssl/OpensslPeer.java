package org.spectls.interop.peer.openssl;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.workspace.Workspace;

/** OpenSSL's s_client and s_server. */
public final class OpensslPeer implements Peer {
    @Override
    public String id() {
        return "openssl";
    }

    @Override
    public String title() {
        return "OpenSSL";
    }

    @Override
    public Availability availability() {
        return Programs.version("openssl", "version");
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return OpensslAbilities.of(side).lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(
                Fact.VERSION,
                Fact.SUITE,
                Fact.EXTENDED_MASTER_SECRET,
                Fact.SECURE_RENEGOTIATION,
                Fact.APPLICATION_PROTOCOL,
                Fact.RESUMED,
                Fact.RENEGOTIATED,
                Fact.ALERT);
        if (profile.certificate() != CertificateType.NONE) {
            facts.add(Fact.PEER_CERTIFICATE);
        }
        if (side == Side.SERVER && SServer.tellsServerName(profile)) {
            facts.add(Fact.SERVER_NAME);
        }
        if (side == Side.CLIENT) {
            facts.add(Fact.SIGNATURE_SCHEME);
            facts.add(Fact.ENCRYPT_THEN_MAC);
            facts.add(Fact.COMPRESSION);
            facts.add(Fact.CERTIFICATE_STATUS);
            facts.add(Fact.MAX_FRAGMENT_LENGTH);
            facts.add(Fact.ECHO);
        }
        if (!profile.groups().isEmpty()) {
            facts.add(Fact.GROUP);
        }
        return facts;
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) throws IOException {
        return SServer.start(profile, workspace);
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        Facts facts = Facts.NONE;
        for (int i = 0; i < profile.connections(); i++) {
            facts = SClient.connect(profile, port, workspace, i);
        }
        return facts;
    }
}
