package org.spectls.interop.peer.nss;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.workspace.Workspace;

/** NSS's tstclnt and selfserv. */
public final class NssPeer implements Peer {
    @Override
    public String id() {
        return "nss";
    }

    @Override
    public String title() {
        return "NSS";
    }

    /** The programs do not tell their version; the library's own file does. */
    @Override
    public Availability availability() {
        for (String program : new String[] {"tstclnt", "selfserv", "certutil", "pk12util"}) {
            if (!Programs.present(program)) {
                return Availability.missing(program + " is not installed");
            }
        }
        return Availability.present(NssDatabase.version());
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return NssAbilities.of(side).lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(Fact.VERSION, Fact.SUITE, Fact.EXTENDED_MASTER_SECRET, Fact.RESUMED, Fact.ALERT);
        if (side == Side.CLIENT) {
            facts.add(Fact.ECHO);
            facts.add(Fact.PEER_CERTIFICATE);
            facts.add(Fact.RENEGOTIATED);
            facts.add(Fact.CERTIFICATE_STATUS);
            if (!profile.signatureSchemes().isEmpty()) {
                facts.add(Fact.SIGNATURE_SCHEME);
            }
        }
        return facts;
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) throws IOException {
        return Selfserv.start(profile, workspace);
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        return Tstclnt.connect(profile, port, workspace);
    }
}
