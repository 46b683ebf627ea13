package org.spectls.interop.peer.script;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Abilities;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.workspace.Workspace;

/** Node's tls module. */
public final class NodePeer extends ScriptPeer {
    private static final Set<String> GROUPS = Set.of("x25519", "secp256r1", "secp384r1", "secp521r1", "x448");

    @Override
    public String id() {
        return "node";
    }

    @Override
    public String title() {
        return "Node tls";
    }

    @Override
    public Availability availability() {
        return Programs.version("node", "--version");
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return new Abilities(Version.TLS, NodePeer::suite, GROUPS, Map.of(), lacking(side)).lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(Fact.VERSION, Fact.SUITE, Fact.APPLICATION_PROTOCOL, Fact.RESUMED, Fact.ALERT);
        // In a resumed session it has forgotten names.
        boolean remembers = profile.resumption() == Resumption.NONE;
        if (remembers && profile.certificate() != CertificateType.NONE) {
            facts.add(Fact.PEER_CERTIFICATE);
        }
        if (side == Side.CLIENT) {
            facts.add(Fact.ECHO);
            facts.add(Fact.CERTIFICATE_STATUS);
            if (profile.renegotiation().byClient()) {
                facts.add(Fact.RENEGOTIATED);
            }
            if (!profile.groups().isEmpty()) {
                facts.add(Fact.GROUP);
            }
        } else if (remembers) {
            facts.add(Fact.SERVER_NAME);
        }
        return facts;
    }

    @Override
    protected List<String> command(Profile profile, Side side, Workspace workspace) throws IOException {
        return List.of(
                "node",
                "--no-warnings",
                Scripts.file("tls.js", workspace.material()).toString());
    }

    private static Optional<String> suite(Suite suite) {
        if (suite.anonymous()) {
            return Optional.of("the tls module insists on certificates");
        }
        return suite.openssl().isEmpty() ? Optional.of("tls.getCiphers() does not list " + suite) : Optional.empty();
    }

    private static Map<Option, String> lacking(Side side) {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.HEARTBEAT, "OpenSSL has no heartbeats since 1.1.1");
        lacking.put(Option.DEFLATE, "OpenSSL is built without compression");
        lacking.put(Option.MAX_FRAGMENT_LENGTH, "the tls module has no option for max_fragment_length");
        lacking.put(Option.RECORD_SIZE_LIMIT, "OpenSSL does not have record_size_limit");
        lacking.put(Option.SSL_3_0, "the tls module has no SSL 3.0: ERR_TLS_INVALID_PROTOCOL_VERSION");
        lacking.put(Option.SSL_2_0_HELLO, "OpenSSL sends no SSL 2.0 hello since 1.1.0");
        lacking.put(Option.TLS_SERVER_END_POINT, "the tls module gives no tls-server-end-point");
        if (side == Side.CLIENT) {
            lacking.put(Option.FALLBACK_SCSV, "the tls module cannot set SSL_MODE_SEND_FALLBACK_SCSV");
            lacking.put(Option.RENEGOTIATION_UNDER_LOAD, "OpenSSL writes only after the handshake");
        }
        return lacking;
    }
}
