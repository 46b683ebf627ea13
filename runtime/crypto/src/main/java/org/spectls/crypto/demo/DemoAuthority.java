package org.spectls.crypto.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.CertificateChain.KeyUsage;
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

    private final Issuer issuer;
    private final List<X509Certificate> belowRoot;
    private final X509Certificate root;
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
        this.notBefore = now.minus(TOLERANCE);
        this.notAfter = now.plus(validity);
        this.random = random;
        KeyPair keys = kind.generate(random);
        this.root = new CertificateBuilder(name, keys.getPublic(), notBefore, notAfter, random)
                .authority()
                .signedBy(name, keys, kind);
        this.issuer = new Issuer(root, keys, kind);
        this.belowRoot = List.of();
    }

    private DemoAuthority(DemoAuthority parent, KeyKind kind, String name) {
        this.notBefore = parent.notBefore;
        this.notAfter = parent.notAfter;
        this.random = parent.random;
        KeyPair keys = kind.generate(random);
        X509Certificate certificate = new CertificateBuilder(name, keys.getPublic(), notBefore, notAfter, random)
                .authority()
                .signedBy(parent.issuer);
        this.issuer = new Issuer(certificate, keys, kind);
        this.root = parent.root;
        List<X509Certificate> all = new ArrayList<>(List.of(certificate));
        all.addAll(parent.belowRoot);
        this.belowRoot = List.copyOf(all);
    }

    /** An authority below this one, which is valid as long. Chains that it issues hold its own certificate too. */
    public DemoAuthority intermediate(KeyKind kind, String name) {
        return new DemoAuthority(this, kind, name);
    }

    /**
     * Issues a server's certificate.
     *
     * @param hosts DNS names, wildcards and IP addresses; the first is the common name too
     */
    public Credentials issueServer(KeyKind serverKind, List<String> hosts) {
        return issueServer(serverKind, hosts, serverKind.uses());
    }

    /** Issues a server's certificate that lets its key be used for nothing else (RFC 5280 section 4.2.1.3). */
    public Credentials issueServer(KeyKind serverKind, List<String> hosts, Set<KeyUsage> uses) {
        KeyPair keys = serverKind.generate(random);
        return issue(keys, leaf(hosts.get(0), keys).endEntity(hosts, KeyPurposeId.id_kp_serverAuth, uses));
    }

    /** Issues a server's certificate that is not to be believed without a stapled status (RFC 7633). */
    public Credentials issueMustStapleServer(KeyKind serverKind, List<String> hosts) {
        KeyPair keys = serverKind.generate(random);
        return issue(
                keys,
                leaf(hosts.get(0), keys)
                        .endEntity(hosts, KeyPurposeId.id_kp_serverAuth, serverKind.uses())
                        .mustStaple());
    }

    /** Issues a client's certificate for a name. */
    public Credentials issueClient(KeyKind clientKind, String name) {
        return issueClient(clientKind, name, clientKind.uses());
    }

    /** Issues a client's certificate that lets its key be used for nothing else (RFC 5280 section 4.2.1.3). */
    public Credentials issueClient(KeyKind clientKind, String name, Set<KeyUsage> uses) {
        KeyPair keys = clientKind.generate(random);
        return issue(keys, leaf(name, keys).endEntity(List.of(), KeyPurposeId.id_kp_clientAuth, uses));
    }

    /** A list of revoked certificates, in DER, current as long as the authority is valid (RFC 5280 section 5). */
    public byte[] crl(X509Certificate... revoked) {
        return crl(notBefore, notAfter, revoked);
    }

    /**
     * A list of revoked certificates, in DER.
     *
     * @param thisUpdate when it was made, and they were revoked
     * @param nextUpdate when there will be another
     */
    public byte[] crl(Instant thisUpdate, Instant nextUpdate, X509Certificate... revoked) {
        return RevocationList.sign(issuer, thisUpdate, nextUpdate, List.of(revoked), random);
    }

    /** Answers for the status of what this authority has issued, with its own key. */
    public DemoResponder responder() {
        return new DemoResponder(issuer, issuer, random);
    }

    /** Answers for the status of what this authority has issued, with a key that it has certified for that. */
    public DemoResponder delegatedResponder(KeyKind kind, String name) {
        KeyPair keys = kind.generate(random);
        X509Certificate certificate = leaf(name, keys)
                .endEntity(List.of(), KeyPurposeId.id_kp_OCSPSigning, Set.of(KeyUsage.DIGITAL_SIGNATURE))
                .responder()
                .signedBy(issuer);
        return new DemoResponder(issuer, new Issuer(certificate, keys, kind), random);
    }

    /** The authority's own certificate. */
    public X509Certificate certificate() {
        return issuer.certificate();
    }

    /** Trust in this authority alone, or for an intermediate one, in that at the top. */
    public TrustAnchors anchors() {
        return TrustAnchors.of(List.of(root));
    }

    /**
     * Writes {@code ca.pem} with what to trust, {@code <name>.pem} with the chain and {@code <name>.key} with the private key.
     *
     * @param folder made if it is absent
     */
    public void write(Path folder, String name, Credentials credentials) throws IOException {
        Files.createDirectories(folder);
        PemWriter.certificates(folder.resolve("ca.pem"), List.of(root));
        PemWriter.certificates(
                folder.resolve(name + ".pem"), credentials.chain().certificates());
        PemWriter.privateKey(folder.resolve(name + ".key"), credentials.privateKey());
    }

    private CertificateBuilder leaf(String name, KeyPair keys) {
        return new CertificateBuilder(name, keys.getPublic(), notBefore, notAfter, random);
    }

    private Credentials issue(KeyPair keys, CertificateBuilder builder) {
        List<X509Certificate> chain = new ArrayList<>(List.of(builder.signedBy(issuer)));
        chain.addAll(belowRoot);
        try {
            return Credentials.of(new CertificateChain(chain), keys.getPrivate());
        } catch (UnsupportedKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
