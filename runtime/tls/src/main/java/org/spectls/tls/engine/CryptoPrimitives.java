package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spectls.crypto.agreement.EphemeralKey;
import org.spectls.crypto.agreement.InvalidPeerKey;
import org.spectls.crypto.agreement.KeyAgreement;
import org.spectls.crypto.certificate.BadCertificateException;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.hash.TlsPrf;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.SigningKey;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.signature.VerifyingKey;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Primitives;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.HashAlgorithm;
import org.spectls.tls.protocol.wire.KeyShare;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PrivateKey;
import org.spectls.tls.protocol.wire.PublicKey;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** The cryptography that the specification calls for. Safe for any thread if its source of randomness is. */
public final class CryptoPrimitives implements Primitives {
    /** RFC 6066 section 3: letters, digits, hyphens and dots, and no literal address. */
    private static final Pattern HOST_NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?");

    private final SecureRandom random;

    /** @param random the only source of randomness */
    public CryptoPrimitives(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Bytes random(int octets) {
        byte[] bytes = new byte[octets];
        random.nextBytes(bytes);
        return Bytes.wrap(bytes);
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
    public KeyShare keyShare(NamedGroup group) {
        return new Share(KeyAgreement.generate(Algorithms.curve(group), random));
    }

    @Override
    public Bytes publicValue(KeyShare share) {
        return Bytes.wrap(((Share) share).key().publicBytes());
    }

    @Override
    public Optional<Secret> agree(KeyShare share, Bytes peer) {
        try {
            return Optional.of(Secret.wrap(((Share) share).key().agree(peer.toArray())));
        } catch (InvalidPeerKey invalid) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<PublicKey> publicKey(Bytes certificate) {
        try {
            CertificateChain chain = CertificateChain.parse(List.of(certificate.toArray()));
            return Optional.of(new Verifying(chain.verifyingKey()));
        } catch (BadCertificateException | UnsupportedKeyException unusable) {
            return Optional.empty();
        }
    }

    @Override
    public Authentication authenticationOf(PublicKey key) {
        return ((Verifying) key).key().supports(SignatureAlgorithm.ECDSA_SHA256)
                ? Authentication.ECDSA
                : Authentication.RSA;
    }

    @Override
    public boolean verifies(PublicKey key, SignatureScheme scheme, Bytes content, Bytes signature) {
        return ((Verifying) key).key().verify(Algorithms.signature(scheme), signature.toArray(), content.toArray());
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
    Optional<Bytes> sign(PrivateKey key, SignatureScheme scheme, Bytes content) {
        SigningKey signing = ((Signing) key).key();
        var algorithm = Algorithms.signature(scheme);
        return signing.supports(algorithm)
                ? Optional.of(Bytes.wrap(signing.sign(algorithm, random, content.toArray())))
                : Optional.empty();
    }

    /** Makes a private key usable in a credential. */
    public static PrivateKey privateKey(SigningKey key) {
        return new Signing(key);
    }

    private record Share(EphemeralKey key) implements KeyShare {
        @Override
        public void wipe() {
            key.wipe();
        }
    }

    /** Shared by all connections: the end of one does not wipe it. */
    private record Signing(SigningKey key) implements PrivateKey {
        @Override
        public void wipe() {}
    }

    private record Verifying(VerifyingKey key) implements PublicKey {}
}
