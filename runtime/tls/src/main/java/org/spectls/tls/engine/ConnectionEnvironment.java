package org.spectls.tls.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.engine.Ending.Cause;
import org.spectls.tls.protocol.ports.Channel;
import org.spectls.tls.protocol.ports.Environment;
import org.spectls.tls.protocol.wire.AlertDescription;
import org.spectls.tls.protocol.wire.CertificateProblem;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.PrivateKey;
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
    final OutboundRecords outbound = new OutboundRecords();

    Reading reading = Reading.NOT_AT_ALL;
    boolean delivered;
    boolean sealed;

    @Nullable
    RecordOpener opener;

    @Nullable
    PendingTask<?> task;

    @Nullable
    Parameters parameters;

    List<Bytes> peerChain = List.of();
    String certificateExplanation = "";
    int heartbeatsAnswered;

    @Nullable
    Cause cause;

    @Nullable
    AlertDescription peerAlert;

    /** Where the results of operations go. */
    interface TaskResults {
        void validated(Optional<CertificateProblem> problem);

        void signed(Optional<Bytes> signature);
    }

    ConnectionEnvironment(EngineContext context, TaskResults results) {
        this.context = context;
        this.results = results;
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
        opener = new RecordOpener(keys);
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
    public void seal() {
        sealed = true;
    }

    @Override
    public void established(Parameters agreed, List<Bytes> serverChain) {
        parameters = agreed;
        peerChain = serverChain;
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
    public void beginValidateCertificate(List<Bytes> chain, Optional<String> serverName) {
        task = new PendingTask<>(() -> context.certificateCheck().check(chain, serverName), verdict -> {
            certificateExplanation = verdict.explanation();
            results.validated(verdict.problem());
        });
    }

    @Override
    public void beginSign(PrivateKey key, SignatureScheme scheme, Bytes content) {
        task = new PendingTask<>(() -> context.primitives().sign(key, scheme, content), results::signed);
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
