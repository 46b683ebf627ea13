package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spectls.crypto.agreement.DhGroup;
import org.spectls.crypto.agreement.EphemeralKey;
import org.spectls.crypto.agreement.InvalidPeerKey;
import org.spectls.crypto.agreement.KeyAgreement;
import org.spectls.crypto.certificate.BadCertificateException;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.CertificateChain.KeyUsage;
import org.spectls.crypto.certificate.ChannelBindings;
import org.spectls.crypto.certificate.HostNames;
import org.spectls.crypto.hash.TlsPrf;
import org.spectls.crypto.rsa.DecryptingKey;
import org.spectls.crypto.rsa.RsaKeyTransport;
import org.spectls.crypto.signature.SigningKey;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.signature.VerifyingKey;
import org.spectls.crypto.store.Credentials;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Primitives;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.DHParameters;
import org.spectls.tls.protocol.wire.HashAlgorithm;
import org.spectls.tls.protocol.wire.KeyShare;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PrivateKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.PublicKey;
import org.spectls.tls.protocol.wire.Session;
import org.spectls.tls.protocol.wire.SignatureScheme;
import org.spectls.tls.session.Tickets;

/** The cryptography that the specification calls for. Safe for any thread if its source of randomness is. */
public final class CryptoPrimitives implements Primitives {
    /** RFC 6066 section 3: letters, digits, hyphens and dots, and no literal address. */
    private static final Pattern HOST_NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?");

    private final SecureRandom random;
    private final Optional<Tickets> tickets;

    /**
     * Without tickets: servers promise none.
     *
     * @param random the only source of randomness
     */
    public CryptoPrimitives(SecureRandom random) {
        this(random, Optional.empty());
    }

    /**
     * All that the specification calls for.
     *
     * @param random the only source of randomness
     * @param tickets seals a server's sessions
     */
    public CryptoPrimitives(SecureRandom random, Optional<Tickets> tickets) {
        this.random = random;
        this.tickets = tickets;
    }

    /** The source of randomness. */
    SecureRandom source() {
        return random;
    }

    /** Opens what {@link #sealTicket} sealed. */
    Optional<Session> openTicket(Bytes ticket) {
        return tickets.flatMap(sealer -> sealer.open(ticket));
    }

    @Override
    public Bytes random(int octets) {
        return Bytes.wrap(randomArray(octets));
    }

    @Override
    public Secret randomSecret(int octets) {
        return Secret.wrap(randomArray(octets));
    }

    @Override
    public Bytes zeros(int octets) {
        return Bytes.wrap(new byte[octets]);
    }

    @Override
    public boolean sealsTickets() {
        return tickets.isPresent();
    }

    @Override
    public Bytes sealTicket(Optional<Session> session) {
        return session.isPresent() && tickets.isPresent() ? tickets.get().seal(session.get()) : Bytes.EMPTY;
    }

    @Override
    public Secret prf(HashAlgorithm hash, Secret key, Bytes label, Bytes seed, int octets) {
        byte[] out = new byte[octets];
        new TlsPrf(Algorithms.hash(hash)).derive(key.exposeArray(), label.toArray(), out, seed.toArray());
        return Secret.wrap(out);
    }

    @Override
    public Bytes prfPublic(HashAlgorithm hash, Secret key, Bytes label, Bytes seed, int octets) {
        return prf(hash, key, label, seed, octets).exposeBytes();
    }

    @Override
    public Bytes hash(HashAlgorithm algorithm, Bytes data) {
        var hash = Algorithms.hash(algorithm).start();
        hash.update(data.exposeArray(), data.exposeOffset(), data.length());
        return Bytes.wrap(hash.finish());
    }

    @Override
    public Optional<KeyShare> keyShare(Optional<NamedGroup> curve, Optional<DHParameters> field) {
        if (curve.isPresent()) {
            return Optional.of(new Share(KeyAgreement.generate(Algorithms.curve(curve.get()), random)));
        }
        return field.map(group -> new Share(KeyAgreement.generate(group(group), random)));
    }

    @Override
    public Bytes publicValue(Optional<KeyShare> share) {
        return share.map(own -> Bytes.wrap(((Share) own).key().publicBytes())).orElse(Bytes.EMPTY);
    }

    @Override
    public Optional<Secret> agree(Optional<KeyShare> share, Optional<Bytes> peer) {
        if (share.isEmpty() || peer.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Secret.wrap(((Share) share.get()).key().agree(peer.get().toArray())));
        } catch (InvalidPeerKey invalid) {
            return Optional.empty();
        }
    }

    @Override
    public DHParameters namedField(NamedGroup group) {
        DhGroup field = Algorithms.field(group).group();
        return new DHParameters(Bytes.wrap(field.p()), Bytes.wrap(field.g()));
    }

    @Override
    public boolean isSafeField(DHParameters field, int bits) {
        return group(field).check(bits) == DhGroup.Verdict.ACCEPTABLE;
    }

    @Override
    public int bitsOf(DHParameters field) {
        return group(field).bits();
    }

    @Override
    public Optional<Bytes> encryptPremaster(Optional<PublicKey> key, Secret premaster) {
        try {
            return key.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Bytes.wrap(RsaKeyTransport.encrypt(
                            ((Verifying) key.get()).publicKey(), premaster.exposeArray(), random)));
        } catch (UnsupportedKeyException cannotEncrypt) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<PublicKey> publicKey(Bytes certificate) {
        try {
            CertificateChain chain = CertificateChain.parse(List.of(certificate.toArray()));
            return Optional.of(new Verifying(
                    chain.verifyingKey(),
                    chain.leaf().getPublicKey(),
                    chain.allows(KeyUsage.DIGITAL_SIGNATURE),
                    chain.allows(KeyUsage.KEY_ENCIPHERMENT)));
        } catch (BadCertificateException | UnsupportedKeyException unusable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Bytes> serverEndPoint(Optional<Bytes> certificate) {
        try {
            return certificate.isEmpty()
                    ? Optional.empty()
                    : ChannelBindings.serverEndPoint(CertificateChain.parse(
                                            List.of(certificate.get().toArray()))
                                    .leaf())
                            .map(Bytes::wrap);
        } catch (BadCertificateException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Authentication authenticationOf(PublicKey key) {
        return KeyKinds.authentication(((Verifying) key).publicKey());
    }

    @Override
    public boolean maySign(PublicKey key) {
        return ((Verifying) key).signs();
    }

    @Override
    public boolean mayEncrypt(PublicKey key) {
        return ((Verifying) key).encrypts();
    }

    @Override
    public Optional<NamedGroup> curveOf(PublicKey key) {
        return KeyKinds.curve(((Verifying) key).publicKey());
    }

    @Override
    public boolean verifies(PublicKey key, SignatureScheme scheme, Bytes content, Bytes signature) {
        return Algorithms.isKnown(scheme)
                && ((Verifying) key).key().verify(Algorithms.signature(scheme), signature.toArray(), content.toArray());
    }

    @Override
    public boolean covers(List<Bytes> names, Bytes host) {
        String wanted = text(host);
        return names.stream().anyMatch(name -> HostNames.covers(text(name), wanted));
    }

    @Override
    public boolean isIssuedBy(List<Bytes> chain, List<Bytes> authorities) {
        return authorities.isEmpty() || KeyKinds.isIssuedBy(chain, authorities);
    }

    @Override
    public boolean isHostName(String name) {
        return HOST_NAME.matcher(name).matches();
    }

    @Override
    public Bytes ascii(String text) {
        return Bytes.wrap(text.getBytes(US_ASCII));
    }

    /** Signs, or answers nothing when the key cannot. */
    public Optional<Bytes> sign(PrivateKey key, SignatureScheme scheme, Bytes content) {
        SigningKey signing = ((Owned) key).signing();
        var algorithm = Algorithms.signature(scheme);
        return signing.supports(algorithm)
                ? Optional.of(Bytes.wrap(signing.sign(algorithm, random, content.toArray())))
                : Optional.empty();
    }

    /** The premaster secret, or the fallback, and nobody can tell which. */
    public Secret decrypt(PrivateKey key, Bytes encrypted, ProtocolVersion version, Secret fallback) {
        byte[] spare = fallback.exposeArray();
        return ((Owned) key)
                .decrypting()
                .map(rsa -> Secret.wrap(rsa.decrypt(encrypted.toArray(), version.code(), spare)))
                .orElseGet(() -> Secret.copyOf(spare));
    }

    /** Makes a private key usable in a credential. */
    static PrivateKey privateKey(Credentials credentials) {
        return new Owned(credentials.signingKey(), credentials.decryptingKey());
    }

    private byte[] randomArray(int octets) {
        byte[] bytes = new byte[octets];
        random.nextBytes(bytes);
        return bytes;
    }

    private static DhGroup group(DHParameters field) {
        return DhGroup.of(field.p().toArray(), field.g().toArray());
    }

    private static String text(Bytes name) {
        return new String(name.toArray(), US_ASCII);
    }

    private record Share(EphemeralKey key) implements KeyShare {
        @Override
        public void wipe() {
            key.wipe();
        }
    }

    /** Shared by all connections: the end of one does not wipe it. */
    private record Owned(SigningKey signing, Optional<DecryptingKey> decrypting) implements PrivateKey {
        @Override
        public void wipe() {}
    }

    private record Verifying(VerifyingKey key, java.security.PublicKey publicKey, boolean signs, boolean encrypts)
            implements PublicKey {}
}
