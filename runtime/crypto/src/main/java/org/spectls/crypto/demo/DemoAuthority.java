package org.spectls.crypto.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.store.Credentials;
import org.spectls.crypto.store.PemWriter;

/**
 * A certificate authority of its own, which lives as long as the object. For demonstrations and tests: nobody else
 * trusts it. Confined to one thread at a time.
 */
public final class DemoAuthority {
    /** Clocks differ: what is issued is valid from an hour before. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final KeyKind kind;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Instant notBefore;
    private final Instant notAfter;
    private final SecureRandom random;

    /**
     * A new authority.
     *
     * @param now where validity begins, less an hour's tolerance
     * @param validity how long the authority and all that it issues are valid
     * @param random the source of keys and serial numbers
     */
    public DemoAuthority(KeyKind kind, String name, Instant now, Duration validity, SecureRandom random) {
        this.kind = kind;
        this.keys = kind.generate(random);
        this.notBefore = now.minus(TOLERANCE);
        this.notAfter = now.plus(validity);
        this.random = random;
        this.certificate = new CertificateBuilder(name, keys.getPublic(), notBefore, notAfter, random)
                .authority()
                .signedBy(name, keys, kind);
    }

    /**
     * Issues a server's certificate.
     *
     * @param hosts DNS names, wildcards and IP addresses; the first is the common name too
     */
    public Credentials issueServer(KeyKind serverKind, List<String> hosts) {
        return issue(serverKind, hosts.get(0), hosts, KeyPurposeId.id_kp_serverAuth);
    }

    /** Issues a client's certificate for a name. */
    public Credentials issueClient(KeyKind clientKind, String name) {
        return issue(clientKind, name, List.of(), KeyPurposeId.id_kp_clientAuth);
    }

    /** The authority's own certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Trust in this authority alone. */
    public TrustAnchors anchors() {
        return TrustAnchors.of(List.of(certificate));
    }

    /**
     * Writes {@code ca.pem}, {@code <name>.pem} with the chain and {@code <name>.key} with the private key.
     *
     * @param folder made if it is absent
     */
    public void write(Path folder, String name, Credentials credentials) throws IOException {
        Files.createDirectories(folder);
        PemWriter.certificates(folder.resolve("ca.pem"), List.of(certificate));
        PemWriter.certificates(
                folder.resolve(name + ".pem"), credentials.chain().certificates());
        PemWriter.privateKey(folder.resolve(name + ".key"), credentials.privateKey());
    }

    private Credentials issue(KeyKind leafKind, String name, List<String> hosts, KeyPurposeId purpose) {
        KeyPair leaf = leafKind.generate(random);
        X509Certificate issued = new CertificateBuilder(name, leaf.getPublic(), notBefore, notAfter, random)
                .endEntity(hosts, purpose, leafKind == KeyKind.RSA_2048)
                .signedBy(certificate, keys, kind);
        try {
            return Credentials.of(new CertificateChain(List.of(issued)), leaf.getPrivate());
        } catch (UnsupportedKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
