package org.spectls.puppet;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.Secret;
import org.spectls.kernel.wire.WireReader;
import org.spectls.puppet.symbol.Role;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.protocol.ports.Functions;
import org.spectls.tls.protocol.wire.Certificate;
import org.spectls.tls.protocol.wire.CertificateRequest;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientHello;
import org.spectls.tls.protocol.wire.ConnectionKeys;
import org.spectls.tls.protocol.wire.Established;
import org.spectls.tls.protocol.wire.Finished;
import org.spectls.tls.protocol.wire.Handshake;
import org.spectls.tls.protocol.wire.HandshakeBody;
import org.spectls.tls.protocol.wire.HandshakeBody.EncodedCertificateRequest;
import org.spectls.tls.protocol.wire.HandshakeBody.EncodedClientKeyExchange;
import org.spectls.tls.protocol.wire.HandshakeBody.EncodedServerKeyExchange;
import org.spectls.tls.protocol.wire.HandshakeType;
import org.spectls.tls.protocol.wire.KeyShare;
import org.spectls.tls.protocol.wire.NewSessionTicket;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.PublicKey;
import org.spectls.tls.protocol.wire.ServerHello;
import org.spectls.tls.protocol.wire.ServerParams;
import org.spectls.tls.protocol.wire.Session;

/**
 * What a puppet has learned from the messages that went over the wire, its own among them, as they were after all
 * transformations. Nothing is refused: what does not decode teaches nothing.
 */
final class Knowledge {
    final Role role;
    final PuppetOptions options;
    final Functions functions;
    final CryptoPrimitives primitives;
    final SecureRandom random;
    final Memory memory;

    @Nullable
    ClientHello clientHello;

    @Nullable
    Parameters parameters;

    List<Bytes> peerChain = List.of();
    Optional<PublicKey> serverKey = Optional.empty();
    Optional<ServerParams> serverParams = Optional.empty();
    Optional<CertificateRequest> request = Optional.empty();
    Optional<Established> established = Optional.empty();

    /** This side's half of the key exchange, if it has made one. */
    Optional<KeyShare> share = Optional.empty();

    /** The payload that the peer wants to have echoed. RFC 6520 section 4. */
    Bytes asked = Bytes.ascii("ping");

    /** What a client that sends its key exchange has found already. */
    Optional<Secret> agreed = Optional.empty();

    /** The session that this side offers, or as a server resumes. */
    Optional<Session> offered = Optional.empty();

    private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();
    private @Nullable Secret master;
    private Bytes ticket = Bytes.EMPTY;
    private Optional<Bytes> clientFinished = Optional.empty();
    private Optional<Bytes> serverFinished = Optional.empty();

    Knowledge(Role role, PuppetOptions options, SecureRandom random, Memory memory) {
        this.role = role;
        this.options = options;
        this.random = random;
        this.memory = memory;
        this.primitives = new CryptoPrimitives(random);
        this.functions = new Functions(options.configuration(), primitives);
    }

    /** A whole message of the handshake went over the wire. */
    void learn(Role sender, Bytes message) {
        HandshakeType type = HandshakeType.of(message.get(0));
        if (type.equals(HandshakeType.HELLO_REQUEST)) {
            return;
        }
        if (type.equals(HandshakeType.CLIENT_HELLO)) {
            beginAgain();
        }
        transcript.writeBytes(message.toArray());
        try {
            learn(sender, WireReader.decodeAll(message, Handshake::decode).body());
        } catch (DecodeException malformed) {
            // Whoever sent it meant no good, and there is nothing in it.
        }
    }

    /** What both sides' messages came to so far. RFC 5246 section 7.4.9. */
    Bytes transcript() {
        return Bytes.wrap(transcript.toByteArray());
    }

    /** The version in use, or that would be. */
    ProtocolVersion version() {
        return parameters == null ? functions.enabledVersions().get(0) : parameters.version();
    }

    /** The suite in use, or that would be. */
    CipherSuite suite() {
        return parameters == null ? functions.enabledSuites().get(0) : parameters.suite();
    }

    Optional<Secret> master() {
        return Optional.ofNullable(master);
    }

    /** The keys of the handshake that is under way, if they can be known. RFC 5246 section 6.3. */
    Optional<ConnectionKeys> keys() {
        return parameters == null || master == null ? Optional.empty() : Optional.of(keys(parameters, master));
    }

    /** The keys that come of no master secret. */
    Optional<ConnectionKeys> emptyKeys() {
        return Optional.ofNullable(parameters).map(agreement -> keys(agreement, Secret.empty()));
    }

    private ConnectionKeys keys(Parameters agreement, Secret secret) {
        return functions.connectionKeys(agreement, functions.keyBlock(agreement, secret));
    }

    private void beginAgain() {
        transcript.reset();
        clientHello = null;
        parameters = null;
        master = null;
        ticket = Bytes.EMPTY;
        share = Optional.empty();
        agreed = Optional.empty();
        serverParams = Optional.empty();
        request = Optional.empty();
        clientFinished = Optional.empty();
        serverFinished = Optional.empty();
    }

    private void learn(Role sender, HandshakeBody body) throws DecodeException {
        if (body instanceof ClientHello hello) {
            clientHello = hello;
        } else if (body instanceof ServerHello hello) {
            choose(hello);
        } else if (body instanceof Certificate certificate) {
            learn(sender, certificate);
        } else if (body instanceof EncodedServerKeyExchange exchange) {
            serverParams = KeyExchanges.params(exchange.decode(suite().kx(), version()));
        } else if (body instanceof EncodedCertificateRequest asked) {
            request = Optional.of(asked.decode(version()));
        } else if (body instanceof EncodedClientKeyExchange exchange) {
            deriveMaster(sender, exchange);
        } else if (body instanceof NewSessionTicket fresh) {
            ticket = fresh.ticket();
        } else if (body instanceof Finished finished) {
            finish(sender, finished.verifyData());
        }
    }

    private void choose(ServerHello hello) {
        if (clientHello == null) {
            return;
        }
        Parameters agreement = Agreements.of(functions, clientHello, hello);
        parameters = agreement;
        boolean resumed = !hello.sessionId().isEmpty() && hello.sessionId().equals(clientHello.sessionId());
        master = resumed ? offered.map(Session::master).orElse(null) : null;
    }

    private void learn(Role sender, Certificate certificate) {
        if (sender != role) {
            peerChain = certificate.certificateList();
        }
        if (sender == Role.SERVER) {
            serverKey = certificate.certificateList().stream().findFirst().flatMap(primitives::publicKey);
        }
    }

    private void deriveMaster(Role sender, EncodedClientKeyExchange exchange) throws DecodeException {
        if (sender != Role.CLIENT || parameters == null) {
            return;
        }
        Parameters agreement = parameters;
        Optional<Secret> other = role == Role.CLIENT
                ? agreed
                : KeyExchanges.agreedByServer(
                        this, exchange.decode(agreement.suite().kx()));
        master = functions
                .otherSecret(
                        agreement.suite().kx(),
                        other,
                        options.configuration().psks().stream().findFirst())
                .map(secret -> functions.premasterSecret(
                        agreement.suite().kx(),
                        options.configuration().psks().stream().findFirst(),
                        secret))
                .map(premaster -> functions.masterSecret(agreement, premaster, transcript()))
                .orElse(null);
    }

    private void finish(Role sender, Bytes verifyData) {
        if (sender == Role.CLIENT) {
            clientFinished = Optional.of(verifyData);
        } else {
            serverFinished = Optional.of(verifyData);
        }
        if (clientFinished.isPresent() && serverFinished.isPresent() && parameters != null && master != null) {
            established = Optional.of(functions.establishedBy(
                    parameters, master, peerChain, established, clientFinished.get(), serverFinished.get()));
            memory.keep(functions.sessionOf(parameters, master, peerChain, Bytes.EMPTY));
            memory.keep(functions.sessionOf(parameters, master, peerChain, ticket));
        }
    }
}
