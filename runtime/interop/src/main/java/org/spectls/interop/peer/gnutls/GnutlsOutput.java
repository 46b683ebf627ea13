package org.spectls.interop.peer.gnutls;

import java.util.Locale;
import java.util.Optional;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Scan;

/** What both programs print about a handshake. */
final class GnutlsOutput {
    private GnutlsOutput() {}

    /** The facts of the last handshake in this part of the output. */
    static Facts facts(String output) {
        String options = Scan.last(output, "^- Options:(.*)$").orElse("");
        return Facts.NONE
                .with(Fact.VERSION, Scan.last(output, "^- Version: (\\S+)").flatMap(Version::of))
                .with(Fact.SUITE, suite(output))
                .with(
                        Fact.GROUP,
                        Scan.last(output, "-\\((?:EC)?DHE-([A-Z0-9]+)\\)").map(group -> group.toLowerCase(Locale.ROOT)))
                .with(
                        Fact.SIGNATURE_SCHEME,
                        Scan.last(output, "^- Server Signature: (\\S+)").map(GnutlsOutput::scheme))
                .with(
                        Fact.APPLICATION_PROTOCOL,
                        Scan.last(output, "^- Application protocol: (\\S+)").orElse("none"))
                .with(Fact.EXTENDED_MASTER_SECRET, options.contains("extended master secret"))
                .with(Fact.SECURE_RENEGOTIATION, options.contains("safe renegotiation"))
                .with(Fact.ENCRYPT_THEN_MAC, options.contains("EtM"))
                .with(Fact.RESUMED, output.contains("*** This is a resumed session"))
                .with(Fact.HEARTBEAT, output.contains("Parsing extension 'Heartbeat/15'"));
    }

    private static Optional<Suite> suite(String output) {
        return GnutlsPeer.suite(
                Scan.last(output, "^- Key Exchange: (\\S+)").orElse(""),
                Scan.last(output, "^- Cipher: (\\S+)").orElse(""),
                Scan.last(output, "^- MAC: (\\S+)").orElse(""));
    }

    private static String scheme(String name) {
        String hash = name.substring(name.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith("RSA-PSS")) {
            return "rsa_pss_rsae_" + hash;
        }
        return name.startsWith("RSA") ? "rsa_pkcs1_" + hash : "ecdsa_secp" + hash.substring(3) + "r1_" + hash;
    }
}
