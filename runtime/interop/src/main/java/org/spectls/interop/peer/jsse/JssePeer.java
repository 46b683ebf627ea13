package org.spectls.interop.peer.jsse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.spectls.interop.peer.script.ScriptPeer;
import org.spectls.interop.workspace.Workspace;

/** The JDK's own stack. */
public final class JssePeer extends ScriptPeer {
    private static final Set<String> GROUPS =
            Set.of("x25519", "secp256r1", "secp384r1", "secp521r1", "x448", "ffdhe2048", "ffdhe3072");

    @Override
    public String id() {
        return "jsse";
    }

    @Override
    public String title() {
        return "JSSE";
    }

    @Override
    public Availability availability() {
        return Files.isExecutable(java())
                ? Availability.present(System.getProperty("java.version", "unknown version"))
                : Availability.missing("there is no " + java());
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return new Abilities(Version.TLS, JssePeer::suite, GROUPS, Map.of(), lacking(side)).lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(
                Fact.VERSION,
                Fact.SUITE,
                Fact.APPLICATION_PROTOCOL,
                Fact.PEER_CERTIFICATE,
                Fact.RENEGOTIATED,
                Fact.ALERT);
        if (side == Side.CLIENT) {
            facts.add(Fact.ECHO);
            facts.add(Fact.CERTIFICATE_STATUS);
        } else {
            facts.add(Fact.SERVER_NAME);
        }
        // A session that came out of a ticket has no past.
        if (side == Side.CLIENT || profile.resumption() != Resumption.TICKET) {
            facts.add(Fact.RESUMED);
        }
        if (profile.certificate() == CertificateType.NONE) {
            facts.remove(Fact.PEER_CERTIFICATE);
        }
        return facts;
    }

    @Override
    protected List<String> command(Profile profile, Side side, Workspace workspace) throws IOException {
        boolean tickets = profile.resumption() == Resumption.TICKET;
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.security.properties="
                        + workspace.material().once("java.security", JssePeer::writeSecurityProperties),
                "-Djdk.tls.useExtendedMasterSecret=" + profile.extendedMasterSecret(),
                "-Djdk.tls.server.enableSessionTicketExtension=" + tickets,
                "-Djdk.tls.client.enableSessionTicketExtension=" + tickets,
                "-Djsse.enableMFLNExtension=" + profile.maxFragmentLength().isPresent()));
        if (!profile.groups().isEmpty()) {
            command.add("-Djdk.tls.namedGroups=" + String.join(",", profile.groups()));
        }
        if (!profile.signatureSchemes().isEmpty()) {
            command.add("-Djdk.tls." + side + ".SignatureSchemes=" + String.join(",", profile.signatureSchemes())
                    + chain(profile, side));
        }
        command.addAll(List.of("-cp", classes().toString(), JsseProgram.class.getName()));
        return command;
    }

    /** A client of JSSE takes only certificates whose own signatures it has asked for. RFC 5246 7.4.2. */
    private static String chain(Profile profile, Side side) {
        if (side == Side.SERVER) {
            return "";
        }
        return profile.certificate().rsa() ? ",rsa_pkcs1_sha256" : ",ecdsa_secp256r1_sha256";
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Where this module's classes are. */
    private static Path classes() {
        try {
            return Path.of(JssePeer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Old versions and weak suites are switched off in every JDK. */
    private static void writeSecurityProperties(Path file) throws IOException {
        Files.writeString(file, "jdk.tls.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
    }

    private static Optional<String> suite(Suite suite) {
        boolean known = !suite.preShared()
                && !suite.protection().contains("CCM")
                && !(suite.protection().startsWith("NULL")
                        && suite.keyExchange().startsWith("DHE"));
        return known ? Optional.empty() : Optional.of("JSSE does not have " + suite);
    }

    private static Map<Option, String> lacking(Side side) {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.HEARTBEAT, "JSSE does not have heartbeats");
        lacking.put(Option.DEFLATE, "JSSE does not have compression");
        lacking.put(Option.ENCRYPT_THEN_MAC, "JSSE does not have encrypt_then_mac");
        lacking.put(Option.RECORD_SIZE_LIMIT, "JSSE does not have record_size_limit");
        lacking.put(Option.PRE_SHARED_KEY, "JSSE does not have pre-shared keys");
        lacking.put(Option.EXPORTER, "JSSE exports keying material since Java 25, and the program is Java 17");
        lacking.put(Option.TLS_UNIQUE, "JSSE tells no channel bindings");
        lacking.put(Option.TLS_SERVER_END_POINT, "JSSE tells no channel bindings");
        lacking.put(Option.FALLBACK_SCSV, "JSSE does not have TLS_FALLBACK_SCSV");
        if (side == Side.CLIENT) {
            lacking.put(Option.RENEGOTIATION_UNDER_LOAD, "JSSE writes only after the handshake");
        }
        if (side == Side.SERVER) {
            lacking.put(Option.CERTIFICATE_STATUS, "JSSE staples what it fetches from a responder, and there is none");
        }
        return lacking;
    }
}
