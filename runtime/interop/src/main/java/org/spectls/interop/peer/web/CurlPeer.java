package org.spectls.interop.peer.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Abilities;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.peer.Programs;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.peer.openssl.OpensslOptions;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** curl, in Debian with OpenSSL. */
public final class CurlPeer implements Peer {
    private static final Abilities ABILITIES = new Abilities(
            Version.TLS,
            suite -> suite.openssl().isEmpty() ? Optional.of("its OpenSSL does not list " + suite) : Optional.empty(),
            Set.of("x25519", "secp256r1", "secp384r1", "secp521r1", "x448"),
            Map.of(),
            lacking());

    @Override
    public String id() {
        return "curl";
    }

    @Override
    public String title() {
        return "curl";
    }

    @Override
    public Availability availability() {
        return Programs.version("curl", "--version");
    }

    @Override
    public boolean plays(Side side) {
        return side == Side.CLIENT;
    }

    @Override
    public Optional<String> lacks(Profile profile, Side side) {
        return ABILITIES.lacks(profile, side);
    }

    @Override
    public Set<Fact> tells(Profile profile, Side side) {
        Set<Fact> facts = EnumSet.of(Fact.VERSION, Fact.SUITE, Fact.APPLICATION_PROTOCOL, Fact.RESUMED, Fact.ECHO);
        if (profile.certificate() != CertificateType.NONE) {
            facts.add(Fact.PEER_CERTIFICATE);
        }
        return facts;
    }

    @Override
    public Server serve(Profile profile, Workspace workspace) {
        throw new UnsupportedOperationException("curl is no server");
    }

    @Override
    public Facts connect(Profile profile, int port, Workspace workspace) throws IOException {
        Program program = workspace.start(command(profile, port, workspace), environment(profile, workspace));
        program.endInput();
        int exitCode = program.awaitEnd();
        String output = program.output();
        if (exitCode != 0) {
            throw new PeerException("curl failed (exit code " + exitCode + "): "
                    + Scan.last(output, "^(curl: .*)$").orElse(""));
        }
        return Facts.NONE
                .with(
                        Fact.VERSION,
                        Scan.last(output, "SSL connection using (\\S+)").flatMap(Version::of))
                .with(
                        Fact.SUITE,
                        Scan.last(output, "SSL connection using \\S+ / (\\S+)")
                                .flatMap(name -> Suite.by(Suite::openssl, name)))
                .with(
                        Fact.APPLICATION_PROTOCOL,
                        Scan.last(output, "ALPN: server accepted (\\S+)").orElse("none"))
                .with(Fact.PEER_CERTIFICATE, Scan.last(output, "^\\*  subject: .*CN=(\\S+)"))
                // It says that it tries; that no certificate came says that it was done.
                .with(Fact.RESUMED, resumed(output))
                // It prints its own request too: the answer is in the page.
                .with(Fact.ECHO, Scan.count(output, "<pre>GET /" + workspace.token()) == profile.connections());
    }

    private static boolean resumed(String output) {
        int second = output.indexOf("SSL re-using session ID");
        return second >= 0 && !output.substring(second).contains("(IN), TLS handshake, Certificate (");
    }

    private static List<String> command(Profile profile, int port, Workspace workspace) {
        Material material = workspace.material();
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "--silent",
                "--show-error",
                "--verbose",
                "--http1.1",
                "--ipv4",
                "--noproxy",
                "*",
                "--cacert",
                material.authoritiesFile().toString(),
                "--tlsv" + profile.version().number(),
                "--tls-max",
                profile.version().number(),
                "--ciphers",
                OpensslOptions.ciphers(profile.suites()),
                profile.applicationProtocols().isEmpty() ? "--no-alpn" : "--alpn"));
        if (!profile.groups().isEmpty()) {
            command.addAll(List.of("--curves", OpensslOptions.groups(profile)));
        }
        CertificateType own = profile.clientCertificate();
        if (own != CertificateType.NONE) {
            command.addAll(List.of(
                    "--cert",
                    material.certificate(Side.CLIENT, own).toString(),
                    "--key",
                    material.key(Side.CLIENT, own).toString()));
        }
        workspace
                .fields()
                .lines()
                .filter(line -> !line.startsWith("Host:"))
                .forEach(line -> command.addAll(List.of("--header", line)));
        String page = "https://" + Names.HOST + ":" + port + "/" + workspace.token();
        command.addAll(Collections.nCopies(profile.connections(), page));
        return command;
    }

    /** What curl has no options for its OpenSSL reads from a file. */
    private static Map<String, String> environment(Profile profile, Workspace workspace) throws IOException {
        Path file = workspace.folder().resolve("curl-openssl.cnf");
        Files.writeString(
                file,
                """
                openssl_conf = init
                [init]
                ssl_conf = contexts
                [contexts]
                system_default = defaults
                [defaults]
                Options = %s
                """.formatted(profile.extendedMasterSecret() ? "ExtendedMasterSecret" : "-ExtendedMasterSecret"),
                US_ASCII);
        return Map.of("OPENSSL_CONF", file.toString());
    }

    private static Map<Option, String> lacking() {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.FALLBACK_SCSV, "curl has no option for TLS_FALLBACK_SCSV");
        lacking.put(Option.SSL_3_0, "Debian builds OpenSSL without SSL 3.0");
        lacking.put(Option.SSL_2_0_HELLO, "OpenSSL sends no SSL 2.0 hello since 1.1.0");
        lacking.put(Option.EXPORTER, "curl exports no keying material");
        lacking.put(Option.TLS_UNIQUE, "curl tells no channel bindings");
        lacking.put(Option.TLS_SERVER_END_POINT, "curl tells no channel bindings");
        lacking.put(Option.HEARTBEAT, "OpenSSL has no heartbeats since 1.1.1");
        lacking.put(Option.DEFLATE, "OpenSSL is built without compression");
        lacking.put(Option.CERTIFICATE_STATUS, "curl verifies a status only where the server sends its issuer too");
        lacking.put(Option.SESSION_TICKET, "curl switches tickets off");
        lacking.put(Option.PRE_SHARED_KEY, "curl has no option for pre-shared keys");
        lacking.put(Option.NO_CERTIFICATE, "curl insists on certificates");
        lacking.put(Option.SIGNATURE_SCHEMES, "curl has no option for signature schemes");
        lacking.put(Option.RENEGOTIATION_BY_CLIENT, "curl does not renegotiate by itself");
        lacking.put(Option.MAX_FRAGMENT_LENGTH, "curl has no option for max_fragment_length");
        lacking.put(Option.RECORD_SIZE_LIMIT, "OpenSSL does not have record_size_limit");
        lacking.put(Option.NO_ENCRYPT_THEN_MAC, "curl has no option against encrypt_then_mac");
        return lacking;
    }
}
