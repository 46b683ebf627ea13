package org.spectls.interop.peer.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Abilities;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** Chromium without a window: it loads a page, prints it, and tells of its connections in a log. */
public final class ChromiumPeer implements Peer {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** All that it offers for TLS 1.2: those that are not wanted are switched off one by one. */
    private static final List<String> SUITES = List.of(
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
            "TLS_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_RSA_WITH_AES_128_CBC_SHA",
            "TLS_RSA_WITH_AES_256_CBC_SHA");

    private static final Map<CertificateType, String> UNCERTIFIED = Map.of(
            CertificateType.ECDSA_P521, "Chromium's hello does not have the group secp521r1",
            CertificateType.ED25519, "Chromium's hello does not have ed25519",
            CertificateType.ED448, "Chromium's hello does not have ed448",
            CertificateType.RSA_PSS, "Chromium's hello does not have rsa_pss_pss_sha256");

    private static final Abilities ABILITIES = new Abilities(
            Set.of(Version.TLS_1_2),
            Abilities.only(Set.copyOf(SUITES), "as its hello shows"),
            Set.of(),
            UNCERTIFIED,
            lacking());

    @Override
    public String id() {
        return "chromium";
    }

    @Override
    public String title() {
        return "Chromium";
    }

    @Override
    public Availability availability() {
        return program()
                .map(name -> Programs.version(name, "--version"))
                .orElseGet(() -> Availability.missing("chromium is not installed"));
    }

    @Override
    public boolean plays(Side side) {
        return side == Side.CLIENT;
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return profile.groups().isEmpty()
                ? ABILITIES.lacks(profile, side)
                : Optional.of("Chromium has no switch for groups");
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        return EnumSet.of(Fact.VERSION, Fact.SUITE, Fact.APPLICATION_PROTOCOL, Fact.RESUMED, Fact.ECHO);
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) {
        throw new UnsupportedOperationException("Chromium is no server");
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        Path log = workspace.folder().resolve("net-log.json");
        Program program = workspace.start(command(profile, port, workspace, log));
        program.endInput();
        int exitCode = program.awaitEnd();
        if (exitCode != 0) {
            throw new PeerException("Chromium failed (exit code " + exitCode + ")");
        }
        Facts facts = NetLog.facts(log);
        return facts.with(Fact.ECHO, program.output().contains(workspace.token()));
    }

    private static List<String> command(Profile profile, int port, Workspace workspace, Path log) {
        List<String> command = new ArrayList<>(List.of(
                program().orElse("chromium"),
                "--headless",
                // Neither root nor a container can have the sandbox.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--no-proxy-server",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--user-data-dir=" + workspace.folder().resolve("profile"),
                "--ignore-certificate-errors-spki-list="
                        + Spki.hash(workspace.material().credentials(Side.SERVER, profile.certificate())),
                "--log-net-log=" + log,
                "--dump-dom"));
        if (!profile.suites().isEmpty()) {
            Set<String> wanted = profile.suites().stream().map(Suite::name).collect(Collectors.toSet());
            command.add("--cipher-suite-blacklist="
                    + SUITES.stream()
                            .filter(name -> !wanted.contains(name))
                            .map(name ->
                                    String.format("0x%04x", Suite.named(name).code()))
                            .collect(Collectors.joining(",")));
        }
        command.add("https://" + Names.HOST + ":" + port + "/" + workspace.token());
        return command;
    }

    private static Optional<String> program() {
        return NAMES.stream().filter(Programs::present).findFirst();
    }

    private static Map<Option, String> lacking() {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.FALLBACK_SCSV, "Chromium speaks nothing older than TLS 1.2");
        lacking.put(Option.SSL_3_0, "Chromium speaks nothing older than TLS 1.2");
        lacking.put(Option.SSL_2_0_HELLO, "Chromium has no SSL 2.0 hello");
        lacking.put(Option.EXPORTER, "Chromium exports no keying material to pages");
        lacking.put(Option.TLS_UNIQUE, "Chromium tells pages no channel bindings");
        lacking.put(Option.TLS_SERVER_END_POINT, "Chromium tells pages no channel bindings");
        lacking.put(Option.NO_EXTENDED_MASTER_SECRET, "Chromium always offers the extended master secret");
        lacking.put(Option.ENCRYPT_THEN_MAC, "Chromium does not have encrypt_then_mac");
        lacking.put(Option.CLIENT_CERTIFICATE, "Chromium asks a person for a certificate");
        lacking.put(Option.CLIENT_CERTIFICATE_DECLINED, "Chromium asks a person for a certificate");
        lacking.put(Option.RENEGOTIATION_BY_CLIENT, "Chromium does not renegotiate by itself");
        lacking.put(
                Option.RENEGOTIATION_BY_SERVER, "Chromium takes a HelloRequest only in HTTP/1.1, for a certificate");
        lacking.put(Option.CERTIFICATE_STATUS, "Chromium does not tell what it was stapled");
        lacking.put(Option.MAX_FRAGMENT_LENGTH, "Chromium does not have max_fragment_length");
        lacking.put(Option.RECORD_SIZE_LIMIT, "Chromium does not have record_size_limit");
        lacking.put(Option.DEFLATE, "Chromium does not have compression");
        lacking.put(Option.HEARTBEAT, "Chromium does not have heartbeats");
        lacking.put(Option.SIGNATURE_SCHEMES, "Chromium has no switch for signature schemes");
        lacking.put(Option.PRE_SHARED_KEY, "Chromium does not have pre-shared keys");
        lacking.put(Option.NO_CERTIFICATE, "Chromium insists on certificates");
        return lacking;
    }
}
