package org.spectls.interop.peer.gnutls;

import java.util.Locale;
import java.util.Optional;
import org.spectls.interop.feature.Alert;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Scan;
import org.spectls.interop.peer.Schemes;

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
                .with(Fact.EXPORTED, exported(output))
                .with(Fact.TLS_UNIQUE, Scan.last(output, "^ - 'tls-unique': (\\S+)"))
                .with(Fact.TLS_SERVER_END_POINT, Scan.last(output, "^ - 'tls-server-end-point': (\\S+)"))
                .with(Fact.HEARTBEAT, output.contains("Parsing extension 'Heartbeat/15'"));
    }

    /** The alert that was received; otherwise that of the reason for which one was sent. */
    static Optional<String> alert(String output) {
        return Scan.last(output, "Received alert \\[(\\d+)\\]")
                .map(number -> Alert.name(Integer.parseInt(number)))
                .or(() -> Scan.last(output, "^Error in handshake: (.*)$")
                        .map(reason -> reason.contains("inappropriate fallback")
                                ? Alert.INAPPROPRIATE_FALLBACK.toString()
                                : reason));
    }

    /** Whether all is said of a handshake. */
    static boolean complete(String output, Profile profile) {
        return profile.exporter().isPresent()
                ? exported(output).isPresent()
                : Scan.last(output, "^ - '(tls-exporter)': .+\\R").isPresent();
    }

    private static Optional<String> exported(String output) {
        return Scan.last(output, "^- Key material: (\\S+)\\R");
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
            return (name.startsWith("RSA-PSS-RSAE") ? "rsa_pss_rsae_" : "rsa_pss_pss_") + hash;
        }
        if (name.startsWith("EdDSA")) {
            return hash;
        }
        return name.startsWith("RSA") ? "rsa_pkcs1_" + hash : Schemes.ecdsa(hash);
    }
}
