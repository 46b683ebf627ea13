package org.spectls.interop.peer.openssl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Downgrade;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Dialogue;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.peer.Schemes;
import org.spectls.interop.workspace.Program;
import org.spectls.interop.workspace.Workspace;

/** openssl s_client: one connection, and what it prints about it. */
final class SClient {
    private SClient() {}

    /** Opens a connection; the session of the first is kept in a file for the second. */
    static Facts connect(Profile profile, int port, Workspace workspace, int number) throws IOException {
        Program program = workspace.start(
                command(profile, port, workspace, number), OpensslOptions.environment(profile, workspace));
        Dialogue dialogue = new Dialogue("s_client", program, workspace);
        if (profile.refused()) {
            return Facts.NONE.with(Fact.ALERT, OpensslOutput.alert(dialogue.refused()));
        }
        dialogue.await(output -> output.contains("Extended master secret:"));
        if (profile.renegotiation().byClient()) {
            program.write("R\n");
            dialogue.await(SClient::renegotiated);
        }
        return facts(dialogue.ask(Program::write), profile);
    }

    private static List<String> command(Profile profile, int port, Workspace workspace, int number) {
        Material material = workspace.material();
        Path session = workspace.folder().resolve("session.pem");
        List<String> command = new ArrayList<>(List.of(
                "openssl",
                "s_client",
                "-connect",
                "127.0.0.1:" + port,
                "-servername",
                Names.HOST,
                "-tlsextdebug",
                "-CAfile",
                material.authoritiesFile().toString()));
        command.addAll(OpensslOptions.common(profile, Side.CLIENT, material));
        if (profile.certificate() != CertificateType.NONE) {
            command.addAll(List.of("-verify_hostname", Names.HOST, "-verify_return_error"));
        }
        if (profile.maxFragmentLength().isPresent()) {
            command.addAll(List.of(
                    "-maxfraglen", String.valueOf(profile.maxFragmentLength().getAsInt())));
        }
        if (profile.certificateStatus()) {
            command.add("-status");
        }
        if (profile.downgrade() == Downgrade.FALLBACK) {
            command.add("-fallback_scsv");
        }
        if (profile.connections() > 1) {
            command.addAll(List.of(number == 0 ? "-sess_out" : "-sess_in", session.toString()));
        }
        return command;
    }

    private static Facts facts(String output, Profile profile) {
        String length = profile.maxFragmentLength().isPresent()
                ? String.valueOf(profile.maxFragmentLength().getAsInt())
                : "";
        return Facts.NONE
                .with(Fact.VERSION, Scan.last(output, "^    Protocol  : (\\S+)").flatMap(Version::of))
                .with(
                        Fact.SUITE,
                        Scan.last(output, "^    Cipher    : (\\S+)").flatMap(name -> Suite.by(Suite::openssl, name)))
                .with(
                        Fact.GROUP,
                        Scan.last(output, "^Server Temp Key: (.+), \\d+ bits").map(SClient::group))
                .with(Fact.SIGNATURE_SCHEME, scheme(output, profile))
                .with(
                        Fact.APPLICATION_PROTOCOL,
                        Scan.last(output, "^ALPN protocol: (\\S+)").orElse("none"))
                .with(Fact.EXTENDED_MASTER_SECRET, Scan.last(output, "^    Extended master secret: (\\S+)"))
                .with(Fact.SECURE_RENEGOTIATION, output.contains("Secure Renegotiation IS supported"))
                .with(Fact.ENCRYPT_THEN_MAC, output.contains("TLS server extension \"encrypt-then-mac\""))
                .with(Fact.PEER_CERTIFICATE, Scan.last(output, "^subject=.*CN = (\\S+)"))
                .with(Fact.RESUMED, output.contains("\nReused, "))
                .with(Fact.RENEGOTIATED, renegotiated(output))
                .with(
                        Fact.COMPRESSION,
                        Scan.last(output, "^Compression: (\\S+)").map(SClient::compression))
                .with(Fact.CERTIFICATE_STATUS, output.contains("OCSP Response Status: successful"))
                .with(
                        Fact.MAX_FRAGMENT_LENGTH,
                        output.contains("TLS server extension \"max fragment length\"") ? length : "none")
                .with(Fact.EXPORTED, OpensslOutput.exported(output))
                .with(Fact.ECHO, true);
    }

    /** In a second handshake the extension has the first one's verify_data in it. RFC 5746 3.5. */
    private static boolean renegotiated(String output) {
        return Scan.last(output, "TLS server extension \"renegotiation info\" .*, len=(\\d+)")
                .filter(length -> !length.equals("1"))
                .isPresent();
    }

    private static String compression(String name) {
        return name.equals("NONE") ? "none" : name;
    }

    private static String group(String key) {
        return switch (key) {
            case "X25519" -> "x25519";
            case "X448" -> "x448";
            case "ECDH, prime256v1" -> "secp256r1";
            default -> key.replace("ECDH, ", "");
        };
    }

    /** Both kinds of RSASSA-PSS have one name here: the certificate tells them apart. */
    private static Optional<String> scheme(String output, Profile profile) {
        String hash =
                Scan.last(output, "^Peer signing digest: (\\S+)").orElse("").replace("SHA", "sha");
        return Scan.last(output, "^Peer signature type: (\\S+)").map(type -> switch (type) {
            case "RSA-PSS" ->
                (profile.certificate() == CertificateType.RSA_PSS ? "rsa_pss_pss_" : "rsa_pss_rsae_") + hash;
            case "RSA" -> "rsa_pkcs1_" + hash;
            case "ECDSA" -> Schemes.ecdsa(hash);
            default -> type.toLowerCase(Locale.ROOT);
        });
    }
}
