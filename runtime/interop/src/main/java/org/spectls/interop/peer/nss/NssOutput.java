package org.spectls.interop.peer.nss;

import java.util.Optional;
import org.spectls.interop.feature.Alert;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Scan;

/** What both programs print about a connection. They tell a suite by its parts. */
final class NssOutput {
    private static final String READ = "PR_Read returned error ";

    private NssOutput() {}

    static Facts facts(String output) {
        return Facts.NONE
                .with(
                        Fact.VERSION,
                        Scan.last(output, "SSL version 3\\.(\\d)")
                                .flatMap(minor -> Version.of(0x0300 + Integer.parseInt(minor))))
                .with(Fact.SUITE, suite(output))
                .with(Fact.EXPORTED, exported(output))
                .with(
                        Fact.EXTENDED_MASTER_SECRET,
                        Scan.last(output, "Extended Master Secret: (\\S+)")
                                .map(word -> word.equals("Yes") ? "yes" : "no"))
                .with(
                        Fact.RESUMED,
                        !Scan.last(output, "(\\d+) cache hits").orElse("0").equals("0"));
    }

    /** The alert of the error that a program ends or goes on with. */
    static Optional<String> alert(String output) {
        return Scan.last(output, "(SSL_ERROR_[A-Z_]+|PR_Read returned error -\\d+)")
                .map(error -> switch (error) {
                    case "SSL_ERROR_PROTOCOL_VERSION_ALERT", READ + "-12190" -> Alert.PROTOCOL_VERSION.toString();
                    case "SSL_ERROR_INAPPROPRIATE_FALLBACK_ALERT", READ + "-12157" ->
                        Alert.INAPPROPRIATE_FALLBACK.toString();
                    default -> error;
                });
    }

    private static Optional<String> exported(String output) {
        return Scan.hex(Scan.last(output, "Keying Material:((?:\\s*[0-9a-f:]+$)+)"));
    }

    private static Optional<Suite> suite(String output) {
        String parts = Scan.last(output, "Key Exchange: (?:\\d+-bit )?(\\S+)").orElse("") + " "
                + Scan.last(output, "Server Auth: \\d+-bit ([^\\s,]+)").orElse("") + " "
                + Scan.last(output, "using (\\S+ .*)$").orElse("");
        return Suite.by(NssOutput::parts, parts);
    }

    /** A suite's parts as NSS tells them, as in {@code ECDHE RSA 128-bit AES-GCM with 128-bit AEAD MAC}. */
    private static String parts(Suite suite) {
        String exchange = suite.keyExchange();
        String key = exchange.startsWith("ECDHE") ? "ECDHE" : exchange.startsWith("DHE") ? "DHE" : "RSA";
        return key + " " + exchange.substring(exchange.lastIndexOf('_') + 1) + " " + protection(suite.protection());
    }

    private static String protection(String name) {
        return switch (name) {
            case "AES_128_GCM_SHA256" -> "128-bit AES-GCM with 128-bit AEAD MAC";
            case "AES_256_GCM_SHA384" -> "256-bit AES-GCM with 128-bit AEAD MAC";
            case "CHACHA20_POLY1305_SHA256" -> "256-bit CHACHA20POLY1305 with 128-bit AEAD MAC";
            case "AES_128_CBC_SHA" -> "128-bit AES with 160-bit SHA1 MAC";
            case "AES_256_CBC_SHA" -> "256-bit AES with 160-bit SHA1 MAC";
            case "AES_128_CBC_SHA256" -> "128-bit AES with 256-bit SHA256 MAC";
            case "AES_256_CBC_SHA256" -> "256-bit AES with 256-bit SHA256 MAC";
            case "AES_256_CBC_SHA384" -> "256-bit AES with 384-bit SHA384 MAC";
            case "3DES_EDE_CBC_SHA" -> "112-bit 3DES with 160-bit SHA1 MAC";
            case "NULL_SHA" -> "0-bit NULL with 160-bit SHA1 MAC";
            case "NULL_SHA256" -> "0-bit NULL with 256-bit SHA256 MAC";
            default -> name;
        };
    }
}
