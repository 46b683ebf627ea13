package org.spectls.cli.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.KeyLog;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.NamedGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What both sides may be told about negotiation. */
public final class NegotiationOptions {
    @Option(
            names = "--suites",
            split = ",",
            paramLabel = "SUITE",
            description = "Cipher suites to negotiate, best first; default: all that are safe.")
    private List<String> suites = List.of();

    @Option(
            names = "--groups",
            split = ",",
            paramLabel = "GROUP",
            description = "Groups for the key exchange, best first; default: x25519,secp256r1,secp384r1.")
    private List<String> groups = List.of();

    @Option(
            names = "--alpn",
            split = ",",
            paramLabel = "PROTOCOL",
            description = "Application protocols, best first, as in http/1.1.")
    private List<String> protocols = List.of();

    @Option(
            names = "--key-log",
            paramLabel = "FILE",
            description = "Append the master secrets to this file. Who reads it can read the traffic.")
    private @Nullable Path keyLog;

    /** Who gets the secrets. */
    public Optional<KeyLog> keyLog() {
        return Optional.ofNullable(keyLog).map(KeyLogFile::new);
    }

    /** The defaults of the specification, and what was asked for. */
    public Configuration.Builder configuration() {
        Configuration.Builder builder = Configuration.builder();
        if (!suites.isEmpty()) {
            builder.cipherSuites(suites.stream()
                    .map(name -> named(name, CipherSuite.all(), "cipher suite"))
                    .toList());
        }
        if (!groups.isEmpty()) {
            builder.groups(groups.stream()
                    .map(name -> named(name, NamedGroup.all(), "group"))
                    .toList());
        }
        if (!protocols.isEmpty()) {
            builder.applicationProtocols(protocols.stream()
                    .map(name -> Bytes.wrap(name.getBytes(US_ASCII)))
                    .toList());
        }
        return builder;
    }

    private static <T> T named(String name, List<T> rows, String kind) {
        return rows.stream()
                .filter(row -> row.toString().equals(name) || row.toString().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no such " + kind + ": " + name + "; there are "
                        + String.join(", ", rows.stream().map(Object::toString).toList())));
    }
}
