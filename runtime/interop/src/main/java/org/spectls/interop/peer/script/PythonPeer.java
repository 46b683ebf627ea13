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
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Abilities;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.workspace.Workspace;

/** Python's ssl module, which is OpenSSL with its own defaults and callbacks. */
public final class PythonPeer extends ScriptPeer {
    @Override
    public String id() {
        return "python";
    }

    @Override
    public String title() {
        return "Python ssl";
    }

    @Override
    public Availability availability() {
        return Programs.version("python3", "--version");
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return profile.groups().isEmpty()
                ? new Abilities(
                                Version.TLS,
                                suite -> suite.openssl().isEmpty()
                                        ? Optional.of("its OpenSSL does not list " + suite)
                                        : Optional.empty(),
                                Set.of(),
                                Map.of(),
                                lacking(side))
                        .lacks(profile, side)
                : Optional.of("the ssl module has no option for groups");
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(
                Fact.VERSION, Fact.SUITE, Fact.APPLICATION_PROTOCOL, Fact.RESUMED, Fact.COMPRESSION, Fact.ALERT);
        if (profile.certificate() != CertificateType.NONE) {
            facts.add(Fact.PEER_CERTIFICATE);
        }
        facts.add(side == Side.CLIENT ? Fact.ECHO : Fact.SERVER_NAME);
        return facts;
    }

    @Override
    protected List<String> command(Profile profile, Side side, Workspace workspace) throws IOException {
        return List.of(
                "python3",
                "-u",
                "-W",
                "ignore",
                Scripts.file("tls.py", workspace.material()).toString());
    }

    private static Map<Option, String> lacking(Side side) {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        if (side == Side.CLIENT) {
            lacking.put(Option.FALLBACK_SCSV, "the ssl module cannot set SSL_MODE_SEND_FALLBACK_SCSV");
        }
        lacking.put(Option.SSL_3_0, "ssl.HAS_SSLv3 is false");
        lacking.put(Option.SSL_2_0_HELLO, "OpenSSL sends no SSL 2.0 hello since 1.1.0");
        lacking.put(Option.EXPORTER, "the ssl module exports no keying material");
        lacking.put(Option.TLS_SERVER_END_POINT, "ssl.CHANNEL_BINDING_TYPES is tls-unique only");
        lacking.put(Option.HEARTBEAT, "OpenSSL has no heartbeats since 1.1.1");
        lacking.put(Option.DEFLATE, "OpenSSL is built without compression");
        lacking.put(Option.PRE_SHARED_KEY, "the ssl module has pre-shared keys only since Python 3.13");
        lacking.put(Option.SIGNATURE_SCHEMES, "the ssl module has no option for signature schemes");
        lacking.put(Option.RENEGOTIATION_BY_CLIENT, "the ssl module cannot renegotiate");
        lacking.put(Option.RENEGOTIATION_BY_SERVER, "the ssl module cannot renegotiate");
        lacking.put(Option.CERTIFICATE_STATUS, "the ssl module has no OCSP stapling");
        lacking.put(Option.MAX_FRAGMENT_LENGTH, "the ssl module has no option for max_fragment_length");
        lacking.put(Option.RECORD_SIZE_LIMIT, "OpenSSL does not have record_size_limit");
        return lacking;
    }
}
