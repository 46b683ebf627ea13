package org.spectls.interop.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.DemoResponder;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.store.Credentials;
import org.spectls.crypto.store.PemWriter;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Side;

/**
 * Two authorities, RSA and ECDSA, and of each type a server's and a client's certificate, made on the spot: in memory,
 * and as PEM files in a folder. Immutable.
 */
public final class Material {
    /** The key that both sides hold beforehand, hexadecimal. RFC 4279. */
    public static final String PSK = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    /** The password of key stores: it keeps nothing secret. */
    public static final String PASSWORD = "interop";

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final Path folder;
    private final List<X509Certificate> authorities;
    private final Map<CertificateType, Credentials> servers = new EnumMap<>(CertificateType.class);
    private final Map<CertificateType, Credentials> clients = new EnumMap<>(CertificateType.class);
    private final Map<CertificateType, byte[]> statuses = new EnumMap<>(CertificateType.class);

    private Material(Path folder, List<X509Certificate> authorities) {
        this.folder = folder;
        this.authorities = authorities;
    }

    /** Makes everything anew and writes it to an existing folder. */
    public static Material in(Path folder) throws IOException {
        DemoAuthority ecdsa = authority(KeyKind.ECDSA_P256, "SpecTLS interop ECDSA");
        DemoAuthority rsa = authority(KeyKind.RSA_2048, "SpecTLS interop RSA");
        Material material = new Material(folder, List.of(ecdsa.certificate(), rsa.certificate()));
        for (CertificateType type : CertificateType.real()) {
            material.issue(type, kind(type), type.rsa() ? rsa : ecdsa);
        }
        PemWriter.certificates(material.authoritiesFile(), material.authorities);
        PemWriter.certificates(material.authorityFile(CertificateType.ECDSA), List.of(ecdsa.certificate()));
        PemWriter.certificates(material.authorityFile(CertificateType.RSA), List.of(rsa.certificate()));
        return material;
    }

    /** Where the files are; peers may add what they make of them. */
    public Path folder() {
        return folder;
    }

    /** Who is to be trusted. */
    public TrustAnchors anchors() {
        return TrustAnchors.of(authorities);
    }

    /** The authorities' certificates, PEM. */
    public Path authoritiesFile() {
        return folder.resolve("ca.pem");
    }

    /** The certificate of the authority with a key of that type, RSA or ECDSA, PEM. */
    public Path authorityFile(CertificateType type) {
        return folder.resolve("ca-" + type.id() + ".pem");
    }

    /** A side's chain and key; there must be a certificate of that type. */
    public Credentials credentials(Side side, CertificateType type) {
        return existing(side == Side.SERVER ? servers.get(type) : clients.get(type), type);
    }

    /** A side's certificate, PEM. */
    public Path certificate(Side side, CertificateType type) {
        return folder.resolve(side + "-" + type.id() + ".pem");
    }

    /** A side's private key, PEM with PKCS#8. */
    public Path key(Side side, CertificateType type) {
        return folder.resolve(side + "-" + type.id() + ".key");
    }

    /**
     * An OCSP response that says that a server's certificate is good, DER. A delegate signs it, whose certificate is in
     * it: some clients find no other. RFC 6960 section 4.2.2.2.
     */
    public byte[] status(CertificateType type) {
        return existing(statuses.get(type), type).clone();
    }

    /** The same as a file. */
    public Path statusFile(CertificateType type) {
        return folder.resolve("server-" + type.id() + ".ocsp");
    }

    /** The field ffdhe2048 (RFC 7919 section A.1), PEM: what servers would choose by themselves is often shorter. */
    public Path dhParametersFile() throws IOException {
        return once("ffdhe2048.pem", file -> {
            try (InputStream in = Material.class.getResourceAsStream("ffdhe2048.pem")) {
                if (in == null) {
                    throw new IllegalStateException("ffdhe2048.pem is missing");
                }
                Files.copy(in, file);
            }
        });
    }

    /** The types that there is an authority of. */
    public List<CertificateType> authorities() {
        return List.of(CertificateType.RSA, CertificateType.ECDSA);
    }

    /**
     * A key store with a side's certificate and key, PKCS#12.
     *
     * @throws IOException when it cannot be written
     */
    public Path store(Side side, CertificateType type) throws IOException {
        return once(
                side + "-" + type.id() + ".p12",
                file -> KeyStoreFile.write(file, alias(side, type), credentials(side, type)));
    }

    /** What a key is called in its store. */
    public static String alias(Side side, CertificateType type) {
        return side + "-" + type.id();
    }

    /** Makes a file once, with the first who asks: later ones find it. */
    public synchronized Path once(String name, Maker maker) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            maker.make(file);
        }
        return file;
    }

    /** Makes a file or a folder. */
    @FunctionalInterface
    public interface Maker {
        void make(Path file) throws IOException;
    }

    private void issue(CertificateType type, KeyKind kind, DemoAuthority authority) throws IOException {
        Credentials server = authority.issueServer(kind, List.of(Names.of(Side.SERVER, type), Names.HOST, "127.0.0.1"));
        Credentials client = authority.issueClient(kind, Names.of(Side.CLIENT, type));
        Instant now = Instant.now();
        byte[] status = authority
                .delegatedResponder(
                        kind(type.rsa() ? CertificateType.RSA : CertificateType.ECDSA), "status." + type.id() + ".test")
                .respond(server.chain().leaf(), DemoResponder.Status.GOOD, now.minus(VALIDITY), now.plus(VALIDITY));
        servers.put(type, server);
        statuses.put(type, status);
        Files.write(statusFile(type), status);
        clients.put(type, client);
        for (Side side : Side.values()) {
            Credentials own = credentials(side, type);
            PemWriter.certificates(certificate(side, type), own.chain().certificates());
            PemWriter.privateKey(key(side, type), own.privateKey());
        }
    }

    private static KeyKind kind(CertificateType type) {
        return switch (type) {
            case NONE -> throw new IllegalArgumentException("no certificate, no key");
            case RSA -> KeyKind.RSA_2048;
            case ECDSA -> KeyKind.ECDSA_P256;
            case ECDSA_P384 -> KeyKind.ECDSA_P384;
            case ECDSA_P521 -> KeyKind.ECDSA_P521;
            case ED25519 -> KeyKind.ED25519;
            case ED448 -> KeyKind.ED448;
            case RSA_PSS -> KeyKind.RSA_PSS_2048;
        };
    }

    private static <T> T existing(@Nullable T found, CertificateType type) {
        if (found == null) {
            throw new IllegalArgumentException("no certificate of type " + type);
        }
        return found;
    }

    private static DemoAuthority authority(KeyKind kind, String name) {
        return new DemoAuthority(kind, name, Instant.now(), VALIDITY, new SecureRandom());
    }
}
