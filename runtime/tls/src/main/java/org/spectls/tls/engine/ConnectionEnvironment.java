package org.spectls.tls.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.certificate.StapledStatus;
import org.spectls.crypto.record.RecordOpener;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.engine.CertificateCheck.Verdict;
import org.spectls.tls.engine.Ending.Cause;
import org.spectls.tls.protocol.ports.Channel;
import org.spectls.tls.protocol.ports.Environment;
import org.spectls.tls.protocol.wire.AlertDescription;
import org.spectls.tls.protocol.wire.CertificateProblem;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.PrivateKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.Session;
import org.spectls.tls.protocol.wire.SignatureScheme;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Carries out what the machines decide: the effects of one connection. It decides nothing. */
final class ConnectionEnvironment implements Environment {
    /** How the fragment whose header was read is to be taken. */
    enum Reading {
        NOT_AT_ALL,
        AS_IT_IS,
        OPENED
    }

    private final EngineContext context;
    private final TaskResults results;
    final OutboundRecords outbound;

    Reading reading = Reading.NOT_AT_ALL;
    boolean delivered;

    /** How many octets of the application's each record that is to be sealed now holds; as many as {@link #seals}. */
    final int[] sealed = new int[2];

    int seals;

    @Nullable
    RecordOpener opener;

    /** How many more records the reading keys may open. */
    long recordsLeft = Long.MAX_VALUE;

    @Nullable
    PendingTask<?> task;

    @Nullable
    Parameters parameters;

    List<Bytes> peerChain = List.of();
    boolean resumed;
    Bytes firstFinished = Bytes.EMPTY;
    Optional<Bytes> serverEndPoint = Optional.empty();
    String certificateExplanation = "";
    int heartbeatsAnswered;
    int handshakes;
    boolean declined;

    @Nullable
    Secret exported;

    @Nullable
    Cause cause;

    @Nullable
    AlertDescription peerAlert;

    /** Where a client keeps its session. */
    Optional<String> origin = Optional.empty();

    /** Under which name this connection's session is kept. */
    private Optional<String> sessionName = Optional.empty();

    /** Where the results of operations go. */
    interface TaskResults {
        void validated(Optional<CertificateProblem> problem);

        void signed(Optional<Bytes> signature);

        void found(Optional<Session> session);

        void decrypted(Secret premaster);

        void clientValidated(Optional<CertificateProblem> problem);
    }

    ConnectionEnvironment(EngineContext context, TaskResults results) {
        this.context = context;
        this.results = results;
        this.outbound = new OutboundRecords(context.primitives().source());
    }

    /** The session that a client may resume with this origin. */
    Optional<Session> sessionOf(String wanted) {
        origin = Optional.of(wanted);
        Optional<Session> session = context.sessions().flatMap(cache -> cache.get(wanted));
        sessionName = session.isPresent() ? origin : Optional.empty();
        return session;
    }

    @Override
    public void send(Channel channel, Bytes message) {
        outbound.send(contentType(channel), message);
    }

    @Override
    public void acceptFragment() {
        reading = Reading.AS_IT_IS;
    }

    @Override
    public void openFragment() {
        reading = Reading.OPENED;
    }

    @Override
    public void readWith(TrafficKeys keys) {
        if (opener != null) {
            opener.wipe();
        }
        opener = RecordOpener.of(Ciphers.recordKeys(keys));
        recordsLeft = keys.records();
    }

    @Override
    public void writeWith(TrafficKeys keys) {
        outbound.protect(keys);
    }

    @Override
    public void deliver() {
        delivered = true;
    }

    @Override
    public void seal(int octets) {
        sealed[seals++] = octets;
    }

    @Override
    public void speak(ProtocolVersion version) {
        outbound.speak(version);
    }

    @Override
    public void limitFragments(int octets) {
        outbound.limitFragments(octets);
    }

    @Override
    public void established(
            Parameters agreed, List<Bytes> chain, boolean abbreviated, Bytes finished, Optional<Bytes> endPoint) {
        parameters = agreed;
        peerChain = chain;
        resumed = abbreviated;
        firstFinished = finished;
        serverEndPoint = endPoint;
        handshakes++;
        declined = false;
    }

    @Override
    public void weakened(String reason) {
        context.weaknesses().note(reason);
    }

    @Override
    public void keepSession(Session session, long lifetime) {
        Optional<Duration> life = lifetime == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(lifetime));
        String name = origin.orElseGet(() -> session.id().toHex());
        sessionName = Optional.of(name);
        context.sessions().ifPresent(cache -> cache.put(name, session, life));
    }

    @Override
    public void forgetSession() {
        sessionName.ifPresent(name -> context.sessions().ifPresent(cache -> cache.remove(name)));
    }

    @Override
    public void exported(Secret material) {
        exported = Secret.copyOf(material.exposeArray());
    }

    @Override
    public void logSecret(Bytes clientRandom, Secret master) {
        context.keyLog().ifPresent(log -> log.log(clientRandom, master));
    }

    @Override
    public void peerClosed() {
        cause = Cause.CLOSED;
    }

    @Override
    public void peerFailed(AlertDescription description) {
        cause = Cause.PEER_FAILED;
        peerAlert = description;
    }

    @Override
    public void peerWarned(AlertDescription description) {
        peerAlert = description;
    }

    @Override
    public void renegotiationRefused() {
        declined = true;
    }

    @Override
    public void truncated() {
        cause = Cause.TRUNCATED;
    }

    @Override
    public void heartbeatAnswered() {
        heartbeatsAnswered++;
    }

    @Override
    public void heartbeatLost() {
        cause = Cause.HEARTBEAT_LOST;
    }

    @Override
    public void beginValidateCertificate(List<Bytes> chain, Optional<String> serverName, Optional<Bytes> status) {
        task = check(
                () -> context.certificateCheck().checkServer(chain, serverName, stapled(status)), results::validated);
    }

    @Override
    public void beginValidateClient(List<Bytes> chain) {
        task = check(() -> context.certificateCheck().checkClient(chain), results::clientValidated);
    }

    @Override
    public void beginSign(PrivateKey key, SignatureScheme scheme, Bytes content) {
        task = new PendingTask<>(() -> context.primitives().sign(key, scheme, content), results::signed);
    }

    @Override
    public void beginFindSession(Bytes id, Bytes ticket) {
        task = PendingTask.done(
                ticket.isEmpty() ? byId(id) : context.primitives().openTicket(ticket), results::found);
    }

    @Override
    public void beginDecryptPremaster(PrivateKey key, Bytes encrypted, ProtocolVersion version, Secret fallback) {
        task = new PendingTask<>(
                () -> context.primitives().decrypt(key, encrypted, version, fallback), results::decrypted);
    }

    private StapledStatus stapled(Optional<Bytes> status) {
        return status.map(response -> StapledStatus.of(response.toArray()))
                .orElse(context.configuration().statusRequested() ? StapledStatus.NONE : StapledStatus.NOT_REQUESTED);
    }

    private PendingTask<Verdict> check(Supplier<Verdict> check, Consumer<Optional<CertificateProblem>> deliver) {
        return new PendingTask<>(check, verdict -> {
            certificateExplanation = verdict.explanation();
            deliver.accept(verdict.problem());
        });
    }

    private Optional<Session> byId(Bytes id) {
        Optional<Session> session =
                id.isEmpty() ? Optional.empty() : context.sessions().flatMap(cache -> cache.get(id.toHex()));
        sessionName = session.map(found -> found.id().toHex());
        return session;
    }

    void wipe() {
        outbound.wipe();
        if (opener != null) {
            opener.wipe();
        }
    }

    private static ContentType contentType(Channel channel) {
        return switch (channel) {
            case HANDSHAKE -> ContentType.HANDSHAKE;
            case CHANGE_CIPHER_SPEC -> ContentType.CHANGE_CIPHER_SPEC;
            case ALERT -> ContentType.ALERT;
            case HEARTBEAT -> ContentType.HEARTBEAT;
        };
    }
}
