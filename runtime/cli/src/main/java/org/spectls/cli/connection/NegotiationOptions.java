package org.spectls.cli.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.engine.KeyLog;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;
import picocli.CommandLine.ArgGroup;
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
            description = "Groups for the key exchange, best first; default: x25519,secp256r1,secp384r1,...")
    private List<String> groups = List.of();

    @Option(
            names = "--schemes",
            split = ",",
            paramLabel = "SCHEME",
            description = "Signature schemes, best first, as in ed25519 or rsa_pss_rsae_sha256.")
    private List<String> schemes = List.of();

    @Option(
            names = "--psk",
            paramLabel = "IDENTITY:HEX",
            description = "A key that the peer has too, for suites with PSK in their names.")
    private List<String> sharedKeys = List.of();

    @Option(names = "--record-size-limit", paramLabel = "OCTETS", description = "The longest record wanted, from 64.")
    private @Nullable Integer recordSizeLimit;

    @Option(
            names = "--renegotiation",
            description = "Let the connection negotiate again, if the peer asks and is safe.")
    private boolean renegotiation;

    @Option(names = "--no-tickets", description = "Resume sessions by their number only.")
    private boolean noTickets;

    @Option(names = "--no-encrypt-then-mac", description = "Suites in CBC mode authenticate first, as they once did.")
    private boolean noEncryptThenMac;

    @Option(
            names = "--require-extended-master-secret",
            description = "Refuse peers that do not bind the master secret to the handshake.")
    private boolean requireExtendedMasterSecret;

    @ArgGroup(exclusive = false, heading = "%nWhat weakens security:%n")
    private Unsafe unsafe = new Unsafe();

    @Option(
            names = "--alpn",
            split = ",",
            paramLabel = "PROTOCOL",
            description = "Application protocols, best first, as in http/1.1.")
    private List<String> protocols = List.of();

    @Option(
            names = "--key-log",
            paramLabel = "FILE",
            defaultValue = "${env:SSLKEYLOGFILE}",
            description = "Append the master secrets to this file. Who reads it can read the traffic. Default: what the"
                    + " environment variable SSLKEYLOGFILE names, if it is set.")
    private @Nullable Path keyLog;

    static final class Unsafe {
        @Option(names = "--unsafe-versions", split = ",", paramLabel = "VERSION", description = "tls11, tls10.")
        private List<String> versions = List.of();

        @Option(
                names = "--unsafe-suites",
                split = ",",
                paramLabel = "SUITE",
                description = "Suites without encryption, with 3DES, or where nobody proves who it is.")
        private List<String> suites = List.of();

        @Option(
                names = "--unsafe-schemes",
                split = ",",
                paramLabel = "SCHEME",
                description = "Signature schemes over SHA-1: rsa_pkcs1_sha1, ecdsa_sha1.")
        private List<String> schemes = List.of();

        @Option(names = "--unsafe-compression", description = "DEFLATE, which shows what is secret (CRIME).")
        private boolean compression;

        @Option(
                names = "--unsafe-legacy-servers",
                description = "Accept servers that do not say that they renegotiate securely.")
        private boolean legacyServers;
    }

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
        if (!schemes.isEmpty()) {
            builder.signatureSchemes(schemes.stream()
                    .map(name -> named(name, SignatureScheme.all(), "signature scheme"))
                    .toList());
        }
        builder.psks(sharedKeys.stream().map(NegotiationOptions::sharedKey).toList())
                .recordSizeLimit(Optional.ofNullable(recordSizeLimit))
                .renegotiation(renegotiation)
                .sessionTickets(!noTickets)
                .encryptThenMac(!noEncryptThenMac)
                .requireExtendedMasterSecret(requireExtendedMasterSecret);
        weaken(builder);
        if (!protocols.isEmpty()) {
            builder.applicationProtocols(protocols.stream()
                    .map(name -> Bytes.wrap(name.getBytes(US_ASCII)))
                    .toList());
        }
        return builder;
    }

    private void weaken(Configuration.Builder builder) {
        builder.unsafeVersions(unsafe.versions.stream()
                        .map(name -> named(name, ProtocolVersion.all(), "version"))
                        .toList())
                .unsafeCipherSuites(unsafe.suites.stream()
                        .map(name -> named(name, CipherSuite.all(), "cipher suite"))
                        .toList())
                .unsafeSignatureSchemes(unsafe.schemes.stream()
                        .map(name -> named(name, SignatureScheme.all(), "signature scheme"))
                        .toList())
                .unsafeCompression(unsafe.compression)
                .unsafeLegacyServers(unsafe.legacyServers);
    }

    private static PreSharedKey sharedKey(String text) {
        int colon = text.lastIndexOf(':');
        try {
            byte[] key = HexFormat.of().parseHex(text.substring(colon + 1));
            return new PreSharedKey(
                    Bytes.wrap(text.substring(0, Math.max(0, colon)).getBytes(UTF_8)), Secret.wrap(key));
        } catch (IllegalArgumentException notHex) {
            throw new TypeConversionException("--psk takes IDENTITY:HEX, as in me:00112233, not " + text);
        }
    }

    /** The row of that name. */
    public static <T> T named(String name, List<T> rows, String kind) {
        return rows.stream()
                .filter(row -> row.toString().equals(name) || row.toString().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no such " + kind + ": " + name + "; there are "
                        + String.join(", ", rows.stream().map(Object::toString).toList())));
    }
}
