package org.spectls.puppet;

import java.util.Optional;
import org.spectls.crypto.rsa.RsaKeyTransport;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Functions;
import org.spectls.tls.protocol.wire.AnonymousParams;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.ClientKeyExchange;
import org.spectls.tls.protocol.wire.DHParameters;
import org.spectls.tls.protocol.wire.EncryptedPreMasterSecret;
import org.spectls.tls.protocol.wire.HintedParams;
import org.spectls.tls.protocol.wire.KeyExchange;
import org.spectls.tls.protocol.wire.KeyShare;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PreMasterSecretVersion;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.PublicKey;
import org.spectls.tls.protocol.wire.ServerDHParams;
import org.spectls.tls.protocol.wire.ServerECDHParams;
import org.spectls.tls.protocol.wire.ServerKeyExchange;
import org.spectls.tls.protocol.wire.ServerParams;
import org.spectls.tls.protocol.wire.ServerParamsParams;
import org.spectls.tls.protocol.wire.SignedParams;

/** The halves of the key exchange of all suites. RFC 5246 sections 7.4.3 and 7.4.7, RFC 8422, RFC 4279, RFC 5489. */
final class KeyExchanges {
    private static final NamedGroup DEFAULT_CURVE = NamedGroup.SECP256R1;
    private static final NamedGroup DEFAULT_FIELD = NamedGroup.FFDHE2048;

    /** Octets of an RSA ciphertext where nobody knows the key. */
    private static final int MODULUS = 256;

    private KeyExchanges() {}

    static Optional<ServerParams> params(ServerKeyExchange exchange) {
        if (exchange.exchange() instanceof SignedParams signed) {
            return Optional.of(signed.params());
        }
        if (exchange.exchange() instanceof HintedParams hinted) {
            return Optional.of(hinted.params());
        }
        return exchange.exchange() instanceof AnonymousParams anonymous
                ? Optional.of(anonymous.params())
                : Optional.empty();
    }

    /** A server's half; makes its share. */
    static ServerParams serverParams(Knowledge known, KeyExchange kx) {
        Optional<NamedGroup> curve =
                kx.ecdh() ? Optional.of(commonGroup(known, false, DEFAULT_CURVE)) : Optional.empty();
        Optional<DHParameters> field = kx.dh()
                ? Optional.of(known.primitives.namedField(commonGroup(known, true, DEFAULT_FIELD)))
                : Optional.empty();
        known.share = known.primitives.keyShare(curve, field);
        return known.functions.serverParams(curve, field, known.primitives.publicValue(known.share));
    }

    /** A server's half that no client can do anything with. */
    static ServerParams garbageParams(Knowledge known, KeyExchange kx) {
        Optional<NamedGroup> curve =
                kx.ecdh() ? Optional.of(commonGroup(known, false, DEFAULT_CURVE)) : Optional.empty();
        Optional<DHParameters> field = kx.dh()
                ? Optional.of(known.primitives.namedField(commonGroup(known, true, DEFAULT_FIELD)))
                : Optional.empty();
        known.share = Optional.empty();
        return known.functions.serverParams(curve, field, nothing(kx));
    }

    /** A client's half; makes its share, and notes what both sides agree on by it. */
    static ClientKeyExchange clientHalf(Knowledge known, KeyExchange kx) {
        if (kx.equals(KeyExchange.RSA)) {
            Secret premaster = premaster(known);
            known.agreed = Optional.of(premaster);
            Bytes encrypted = known.primitives
                    .encryptPremaster(encryptionKey(known), premaster)
                    .orElseGet(() -> known.primitives.random(MODULUS));
            return known.functions.clientKeyExchange(kx, Bytes.EMPTY, Bytes.EMPTY, encrypted);
        }
        Optional<ServerParamsParams> theirs = known.serverParams.map(ServerParams::params);
        Optional<NamedGroup> curve = kx.ecdh() ? Optional.of(curve(known, theirs)) : Optional.empty();
        Optional<DHParameters> field = kx.dh() ? Optional.of(field(known, theirs)) : Optional.empty();
        Optional<KeyShare> share = known.primitives.keyShare(curve, field);
        known.agreed = known.primitives.agree(share, theirs.flatMap(KeyExchanges::publicValue));
        return known.functions.clientKeyExchange(kx, identity(known), known.primitives.publicValue(share), Bytes.EMPTY);
    }

    /** A client's half that no server can do anything with. */
    static ClientKeyExchange garbage(Knowledge known, KeyExchange kx) {
        known.agreed = Optional.empty();
        return known.functions.clientKeyExchange(kx, Bytes.ascii("nobody"), nothing(kx), Bytes.wrap(new byte[MODULUS]));
    }

    /** What a client's half comes to for the server that has made its own. */
    static Optional<Secret> agreedByServer(Knowledge known, ClientKeyExchange exchange) {
        if (exchange.exchange() instanceof EncryptedPreMasterSecret encrypted) {
            ProtocolVersion offered = known.clientHello == null ? known.version() : known.clientHello.clientVersion();
            byte[] fallback =
                    known.primitives.random(RsaKeyTransport.PREMASTER_LENGTH).toArray();
            return known.options
                    .identities()
                    .server(Authentication.RSA)
                    .credentials()
                    .decryptingKey()
                    .map(key -> Secret.wrap(key.decrypt(encrypted.encrypted().toArray(), offered.code(), fallback)));
        }
        return known.primitives.agree(known.share, known.functions.publicIn(exchange));
    }

    /** No point of any curve, and zero in any field: what both refuse. */
    private static Bytes nothing(KeyExchange kx) {
        return kx.ecdh() ? Bytes.wrap(new byte[32]) : Bytes.of(0);
    }

    private static Secret premaster(Knowledge known) {
        ProtocolVersion offered = known.clientHello == null ? known.version() : known.clientHello.clientVersion();
        return Secret.wrap(new PreMasterSecretVersion(offered)
                .toBytes()
                .concat(known.primitives.random(RsaKeyTransport.PREMASTER_LENGTH - 2))
                .toArray());
    }

    /** The server's key if it has shown one, or else some key. */
    private static Optional<PublicKey> encryptionKey(Knowledge known) {
        return known.serverKey.or(() -> known.primitives.publicKey(known.options
                .identities()
                .server(Authentication.RSA)
                .credential()
                .chain()
                .get(0)));
    }

    private static Bytes identity(Knowledge known) {
        return known.options.configuration().psks().stream()
                .findFirst()
                .map(key -> key.identity())
                .orElse(Bytes.ascii("puppet"));
    }

    private static NamedGroup curve(Knowledge known, Optional<ServerParamsParams> theirs) {
        return theirs.filter(ServerECDHParams.class::isInstance)
                .map(params -> ((ServerECDHParams) params).namedCurve())
                .filter(group -> group.isKnown() && !known.functions.isFinite(group))
                .orElse(DEFAULT_CURVE);
    }

    private static DHParameters field(Knowledge known, Optional<ServerParamsParams> theirs) {
        return theirs.filter(ServerDHParams.class::isInstance)
                .map(params -> known.functions.fieldOf((ServerDHParams) params))
                .orElseGet(() -> known.primitives.namedField(DEFAULT_FIELD));
    }

    private static Optional<Bytes> publicValue(ServerParamsParams params) {
        if (params instanceof ServerECDHParams curve) {
            return Optional.of(curve.public_());
        }
        return params instanceof ServerDHParams field ? Optional.of(field.dhYs()) : Optional.empty();
    }

    /** The first of ours that the client names; some other if there is none. */
    private static NamedGroup commonGroup(Knowledge known, boolean finite, NamedGroup otherwise) {
        Functions functions = known.functions;
        return known.options.configuration().groups().stream()
                .filter(group -> functions.isFinite(group) == finite)
                .filter(group -> known.clientHello == null || Offers.names(known.clientHello, group))
                .findFirst()
                .orElse(otherwise);
    }
}
