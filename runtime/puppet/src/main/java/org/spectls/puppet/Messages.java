package org.spectls.puppet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.Identities.Identity;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.tls.protocol.wire.AnonymousParams;
import org.spectls.tls.protocol.wire.Certificate;
import org.spectls.tls.protocol.wire.CertificateStatus;
import org.spectls.tls.protocol.wire.CertificateStatusType;
import org.spectls.tls.protocol.wire.CertificateVerify;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.Established;
import org.spectls.tls.protocol.wire.Finished;
import org.spectls.tls.protocol.wire.Handshake;
import org.spectls.tls.protocol.wire.HandshakeBody;
import org.spectls.tls.protocol.wire.HandshakeType;
import org.spectls.tls.protocol.wire.HelloRequest;
import org.spectls.tls.protocol.wire.KeyExchange;
import org.spectls.tls.protocol.wire.NewSessionTicket;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.Proof;
import org.spectls.tls.protocol.wire.ServerHelloDone;
import org.spectls.tls.protocol.wire.ServerKeyExchange;
import org.spectls.tls.protocol.wire.ServerParams;
import org.spectls.tls.protocol.wire.Session;
import org.spectls.tls.protocol.wire.SignatureScheme;
import org.spectls.tls.protocol.wire.SignedParams;

/** Makes the handshake's messages, as right or wrong as the symbol says, of what is known. RFC 5246 section 7.4. */
final class Messages {
    private static final int VERIFY_DATA = 12;
    private static final long TICKET_LIFETIME = 3600;

    private final Knowledge known;
    private final Hellos hellos;

    Messages(Knowledge known) {
        this.known = known;
        this.hellos = new Hellos(known);
    }

    /** The message, framed; only for kinds of the handshake. */
    Bytes of(Symbol symbol) {
        return switch (symbol.kind()) {
            case HELLO_REQUEST -> framed(HandshakeType.HELLO_REQUEST, new HelloRequest());
            case CLIENT_HELLO -> clientHello(symbol, Optional.empty(), Optional.empty());
            case CLIENT_HELLO_RESUME_ID -> clientHello(symbol, Optional.of(hellos.sessionWithId()), Optional.empty());
            case CLIENT_HELLO_RESUME_TICKET ->
                clientHello(symbol, Optional.of(hellos.sessionWithTicket()), Optional.empty());
            case CLIENT_HELLO_RENEGOTIATE -> clientHello(symbol, Optional.empty(), known.established);
            case SERVER_HELLO -> framed(HandshakeType.SERVER_HELLO, Claims.of(symbol, hellos.server()));
            case SERVER_HELLO_RESUME -> framed(HandshakeType.SERVER_HELLO, Claims.of(symbol, hellos.resuming()));
            case CERTIFICATE ->
                framed(
                        HandshakeType.CERTIFICATE,
                        new Certificate(identity().credential().chain()));
            case CERTIFICATE_OTHER ->
                framed(
                        HandshakeType.CERTIFICATE,
                        new Certificate(other(identity()).credential().chain()));
            case CERTIFICATE_EMPTY -> framed(HandshakeType.CERTIFICATE, new Certificate(List.of()));
            case CERTIFICATE_STATUS ->
                framed(
                        HandshakeType.CERTIFICATE_STATUS,
                        new CertificateStatus(CertificateStatusType.OCSP, Bytes.of(0x30, 0)));
            case SERVER_KEY_EXCHANGE ->
                framed(
                        HandshakeType.SERVER_KEY_EXCHANGE,
                        serverKeyExchange(KeyExchanges.serverParams(known, agreedExchange()), false));
            case SERVER_KEY_EXCHANGE_BAD ->
                framed(
                        HandshakeType.SERVER_KEY_EXCHANGE,
                        serverKeyExchange(KeyExchanges.serverParams(known, agreedExchange()), true));
            case SERVER_KEY_EXCHANGE_GARBAGE ->
                framed(
                        HandshakeType.SERVER_KEY_EXCHANGE,
                        serverKeyExchange(KeyExchanges.garbageParams(known, agreedExchange()), false));
            case CERTIFICATE_REQUEST ->
                framed(HandshakeType.CERTIFICATE_REQUEST, known.functions.certificateRequest(known.version()));
            case SERVER_HELLO_DONE -> framed(HandshakeType.SERVER_HELLO_DONE, new ServerHelloDone());
            case CLIENT_KEY_EXCHANGE ->
                framed(HandshakeType.CLIENT_KEY_EXCHANGE, KeyExchanges.clientHalf(known, exchangeOf(known.suite())));
            case CLIENT_KEY_EXCHANGE_GARBAGE ->
                framed(HandshakeType.CLIENT_KEY_EXCHANGE, KeyExchanges.garbage(known, exchangeOf(known.suite())));
            case CERTIFICATE_VERIFY -> framed(HandshakeType.CERTIFICATE_VERIFY, certificateVerify(false));
            case CERTIFICATE_VERIFY_BAD -> framed(HandshakeType.CERTIFICATE_VERIFY, certificateVerify(true));
            case NEW_SESSION_TICKET ->
                framed(
                        HandshakeType.NEW_SESSION_TICKET,
                        new NewSessionTicket(TICKET_LIFETIME, known.primitives.random(64)));
            case FINISHED -> framed(HandshakeType.FINISHED, new Finished(verifyData()));
            case FINISHED_BAD -> framed(HandshakeType.FINISHED, new Finished(flipped(verifyData())));
            case HANDSHAKE -> raw(symbol);
            default -> throw new IllegalArgumentException(symbol + " is no message of the handshake");
        };
    }

    /** The frame of a body of any type. */
    static Bytes framed(int type, Bytes body) {
        return Bytes.of(type, body.length() >>> 16, (body.length() >>> 8) & 0xff, body.length() & 0xff)
                .concat(body);
    }

    private static Bytes framed(HandshakeType type, HandshakeBody body) {
        return new Handshake(type, body).toBytes();
    }

    private static Bytes raw(Symbol symbol) {
        var arguments = new TreeMap<>(symbol.arguments());
        return framed(
                Integer.decode(arguments.getOrDefault("type", "255")),
                Bytes.fromHex(arguments.getOrDefault("body", "")));
    }

    private Bytes clientHello(Symbol symbol, Optional<Session> session, Optional<Established> previous) {
        return framed(HandshakeType.CLIENT_HELLO, Claims.of(symbol, hellos.client(session, previous)));
    }

    private Identity identity() {
        if (known.role == Role.SERVER) {
            return known.options.identities().server(known.suite().auth());
        }
        List<Identity> clients = known.options.identities().clients();
        return clients.stream()
                .filter(identity ->
                        known.request.isEmpty() || schemeForRequest(identity).isPresent())
                .findFirst()
                .orElseGet(() -> clients.get(0));
    }

    /** Another identity of the same side, the one that has the least in common with it. */
    private Identity other(Identity one) {
        List<Identity> all = known.role == Role.SERVER
                ? known.options.identities().servers()
                : known.options.identities().clients();
        return all.stream().filter(identity -> !identity.equals(one)).reduce(one, (first, second) -> second);
    }

    /** RSA has no server's half: then there is one of another exchange. */
    private KeyExchange agreedExchange() {
        KeyExchange kx = exchangeOf(known.suite());
        return kx.equals(KeyExchange.RSA) ? KeyExchange.ECDHE : kx;
    }

    private ServerKeyExchange serverKeyExchange(ServerParams params, boolean bad) {
        KeyExchange agreed = agreedExchange();
        if (agreed.psk()) {
            return known.functions.unsignedExchange(agreed, params);
        }
        if (agreed.anonymous()) {
            return new ServerKeyExchange(new AnonymousParams(params));
        }
        Identity identity = known.options.identities().server(known.suite().auth());
        Optional<SignatureScheme> scheme = Optional.ofNullable(known.clientHello)
                .flatMap(hello -> known.functions.schemeFor(
                        identity.credential(), known.suite(), Offers.of(hello, known.version())));
        Bytes content = randoms().concat(params.toBytes());
        return new ServerKeyExchange(new SignedParams(params, Signatures.sign(known, identity, scheme, content, bad)));
    }

    private Bytes randoms() {
        Parameters parameters = known.parameters;
        return parameters == null ? Bytes.EMPTY : parameters.clientRandom().concat(parameters.serverRandom());
    }

    private CertificateVerify certificateVerify(boolean bad) {
        Identity identity = identity();
        return new CertificateVerify(
                Signatures.sign(known, identity, schemeForRequest(identity), known.transcript(), bad));
    }

    private Optional<SignatureScheme> schemeForRequest(Identity identity) {
        return known.functions.proofs(identity.credential(), known.request, known.version()).stream()
                .map(Proof::scheme)
                .findFirst();
    }

    /** Without a master secret there is nothing better than zeros. */
    private Bytes verifyData() {
        Parameters parameters = known.parameters;
        return parameters == null || known.master().isEmpty()
                ? Bytes.wrap(new byte[VERIFY_DATA])
                : known.functions.verifyData(
                        parameters,
                        known.master().get(),
                        Bytes.ascii(String.format(Locale.ROOT, "%s finished", known.role)),
                        known.transcript());
    }

    /** A suite that nobody knows has no key exchange: then one is taken that everybody can do. */
    private static KeyExchange exchangeOf(CipherSuite suite) {
        return suite.kx().equals(KeyExchange.NONE) ? KeyExchange.ECDHE : suite.kx();
    }

    private static Bytes flipped(Bytes octets) {
        byte[] copy = octets.toArray();
        copy[copy.length - 1] ^= 1;
        return Bytes.wrap(copy);
    }
}
