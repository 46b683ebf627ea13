package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.record.RecordOpener;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.Refusal;
import org.spectls.kernel.machine.StateDescription;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.engine.ConnectionEnvironment.Reading;
import org.spectls.tls.protocol.ClientRole;
import org.spectls.tls.protocol.Endpoint;
import org.spectls.tls.protocol.ServerRole;
import org.spectls.tls.protocol.wire.CertificateProblem;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.Session;

/**
 * One side of one TLS connection, without I/O: records in, records out, the time handed in, in milliseconds of a clock
 * that never goes back. What is legal when, and what follows, is decided by the machines generated from the
 * specification; the engine moves bytes. Confined to one thread at a time, but for {@link #task()}.
 */
public final class TlsEngine {
    private static final int HEADER = OutboundRecords.HEADER;

    private final Endpoint endpoint;
    private final ConnectionEnvironment environment;

    /** What leaves; a test of the engine puts in here what no machine would send. */
    final OutboundRecords outbound;

    private final int applicationData = ContentType.APPLICATION_DATA.code();

    /** The header at the source's position was shown to the machines; its fragment was not complete yet. */
    private boolean headerRead;

    private byte[] recordScratch = new byte[0];

    private TlsEngine(Role role, EngineContext context) {
        environment = new ConnectionEnvironment(context, new Results());
        outbound = environment.outbound;
        endpoint = role == Role.CLIENT
                ? ClientRole.of(context.configuration(), context.primitives(), environment)
                : ServerRole.of(context.configuration(), context.primitives(), environment);
    }

    /** The side that {@link #connect connects}. */
    public static TlsEngine client(EngineContext context) {
        return new TlsEngine(Role.CLIENT, context);
    }

    /** The side that waits for a client. */
    public static TlsEngine server(EngineContext context) {
        return new TlsEngine(Role.SERVER, context);
    }

    /** Shows each transition to a listener; null: to nobody. */
    public void observe(@Nullable TransitionListener listener) {
        endpoint.observe(listener);
    }

    /**
     * A client begins the handshake.
     *
     * @param serverName sent to the server if it is a host name, and expected in its certificate
     * @return false when that is not possible now
     */
    public boolean connect(Optional<String> serverName, long now) {
        return connect(serverName, serverName.orElse(""), now);
    }

    /**
     * A client begins the handshake, and resumes its last session with this origin if it can.
     *
     * @param serverName sent to the server if it is a host name, and expected in its certificate
     * @param origin under which the session is kept, as in {@code host:port}
     * @return false when that is not possible now
     */
    public boolean connect(Optional<String> serverName, String origin, long now) {
        endpoint.advance(now);
        boolean accepted =
                endpoint instanceof ClientRole client && client.connect(serverName, environment.sessionOf(origin));
        return settled(accepted);
    }

    /** Asks for another handshake on the open connection. False when that is not possible now. RFC 5746. */
    public boolean renegotiate(long now) {
        endpoint.advance(now);
        return settled(endpoint.renegotiate());
    }

    /**
     * Derives key material for the application, RFC 5705.
     *
     * @param label ASCII
     * @param context empty and absent are different things
     * @param length octets
     * @return empty when that is not possible now; the caller wipes it
     */
    public Optional<Secret> exportKeyingMaterial(String label, Optional<Bytes> context, int length) {
        boolean accepted = endpoint.exportKeyingMaterial(Bytes.ascii(label), context, length);
        Secret material = environment.exported;
        environment.exported = null;
        return accepted ? Optional.ofNullable(material) : Optional.empty();
    }

    /** The application has nothing more to send: close_notify goes out. False when that is not possible now. */
    public boolean close(long now) {
        endpoint.advance(now);
        boolean accepted = endpoint.close();
        return settled(accepted);
    }

    /** Sends a heartbeat request, RFC 6520. False when the peer did not agree or one is in flight. */
    public boolean sendHeartbeat(long now) {
        endpoint.advance(now);
        return settled(endpoint.sendHeartbeat());
    }

    /** The transport will deliver no more octets. */
    public void transportClosed(long now) {
        endpoint.advance(now);
        endpoint.transportClosed();
        settled(true);
    }

    /** Lets timers fire that are due. */
    public void advance(long now) {
        endpoint.advance(now);
        settled(true);
    }

    /** When {@link #advance} should be called next; {@link Long#MAX_VALUE}: no timer runs. */
    public long nextDeadline() {
        return endpoint.nextDeadline();
    }

    /** The operation that the engine waits for; run it on any thread, then go on. */
    public Optional<Runnable> task() {
        return Optional.ofNullable(environment.task);
    }

    /**
     * Takes one record from {@code source} and writes the application data that it holds to {@code target}.
     *
     * @return {@link Status#OK} when a record was taken, otherwise why not
     */
    public Status unwrap(ByteBuffer source, ByteBuffer target, long now) {
        endpoint.advance(now);
        if (!ready()) {
            return endpoint.ended() ? Status.ENDED : Status.NEED_TASK;
        }
        if (source.remaining() < HEADER) {
            return Status.NEED_INPUT;
        }
        int start = source.position();
        int type = source.get(start) & 0xff;
        int version = uint16(source, start + 1);
        int length = uint16(source, start + 3);
        if (!headerRead) {
            environment.reading = Reading.NOT_AT_ALL;
            endpoint.recordHeader(ContentType.of(type), ProtocolVersion.of(version), length);
            headerRead = true;
        }
        if (endpoint.ended()) {
            return settledStatus();
        }
        if (source.remaining() < HEADER + length) {
            return Status.NEED_INPUT;
        }
        RecordOpener opener = environment.opener;
        if (environment.reading == Reading.OPENED && opener != null) {
            if (environment.recordsLeft <= 0) {
                endpoint.readKeysWorn();
                return settledStatus();
            }
            if (type == applicationData && target.remaining() < opener.plaintextLength(length)) {
                return Status.NEED_ROOM;
            }
            environment.recordsLeft--;
            open(opener, source, type, version, length, target);
        } else {
            take(source, type, length, target);
        }
        headerRead = false;
        return settledStatus();
    }

    /**
     * Writes what the machines have to send, then, if there is room, one record of the application's octets.
     *
     * @return {@link Status#OK} when something was written, otherwise why not
     */
    public Status wrap(ByteBuffer source, ByteBuffer target, long now) {
        endpoint.advance(now);
        boolean ready = ready();
        if (outbound.ready() > 0) {
            outbound.drain(target);
            return outbound.ready() > 0 ? Status.NEED_ROOM : Status.OK;
        }
        if (!source.hasRemaining()) {
            return endpoint.ended() ? Status.ENDED : ready ? Status.IDLE : Status.NEED_TASK;
        }
        int length = Math.min(
                Math.min(source.remaining(), OutboundRecords.MAX_PLAINTEXT),
                target.remaining() - outbound.sealedLength(0));
        if (length <= 0) {
            return Status.NEED_ROOM;
        }
        if (outbound.keysWorn() && !endpoint.ended()) {
            endpoint.writeKeysWorn();
            return settledStatus();
        }
        environment.seals = 0;
        if (!endpoint.write(length) || environment.seals == 0) {
            return endpoint.ended() ? Status.ENDED : Status.NOT_WRITABLE;
        }
        seal(source, environment.sealed[0], target);
        for (int i = 1; i < environment.seals; i++) {
            enqueue(source, environment.sealed[i]);
        }
        outbound.drain(target);
        return Status.OK;
    }

    /** Octets that {@link #wrap} would write without any of the application's. */
    public int outboundOctets() {
        return outbound.ready();
    }

    /** What the hellos agreed on; empty before the connection is open. */
    public Optional<Parameters> parameters() {
        return Optional.ofNullable(environment.parameters);
    }

    /** Whether the last handshake resumed an earlier session. */
    public boolean resumed() {
        return environment.resumed;
    }

    /** The peer declined to negotiate again, after the last handshake. */
    public boolean declined() {
        return environment.declined;
    }

    /** How many handshakes were completed. */
    public int handshakes() {
        return environment.handshakes;
    }

    /** The channel binding tls-unique, RFC 5929 section 3.1; empty before the connection is open. */
    public Bytes tlsUnique() {
        return environment.firstFinished;
    }

    /**
     * The channel binding tls-server-end-point, RFC 5929 section 4.1: the hash of the server's certificate, which both sides
     * know.
     *
     * @return empty before the connection is open, when the server showed no certificate, and where the RFC leaves it
     *     undefined: the certificate's signature has no hash of its own
     */
    public Optional<Bytes> tlsServerEndPoint() {
        return environment.serverEndPoint;
    }

    /** The peer's certificates, DER, its own first; empty if it showed none, and before the connection is open. */
    public List<Bytes> peerChain() {
        return environment.peerChain;
    }

    /** How many heartbeats the peer has answered. */
    public int heartbeatsAnswered() {
        return environment.heartbeatsAnswered;
    }

    /** The connection is over; what {@link #outboundOctets() waits} may still be sent. */
    public boolean ended() {
        return endpoint.ended();
    }

    /** How the connection ended; empty while it has not. */
    public Optional<Ending> ending() {
        if (!endpoint.ended()) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = endpoint.refusal();
        Ending.Cause cause = refusal.isPresent()
                ? Ending.Cause.REFUSED
                : environment.cause == null ? Ending.Cause.CLOSED : environment.cause;
        return Optional.of(new Ending(
                cause, Optional.ofNullable(environment.peerAlert), refusal, environment.certificateExplanation));
    }

    /** Why the last call was not possible. */
    public Optional<Transition> rejection() {
        return endpoint.rejection();
    }

    /** The machines' current states, as in {@code ClientHandshake.Connected}. */
    public List<String> states() {
        return endpoint.states().stream().map(StateDescription::id).toList();
    }

    /** What the machines consist of, for whoever counts their transitions. */
    public List<MachineDescription> machines() {
        return endpoint.machines();
    }

    /** {@code Client} or {@code Server}, as the specification calls it. */
    public String name() {
        return endpoint.name();
    }

    private void open(RecordOpener opener, ByteBuffer source, int type, int version, int length, ByteBuffer target) {
        byte[] record = source.hasArray() ? source.array() : copied(source, length);
        int offset = source.hasArray() ? source.arrayOffset() + source.position() + HEADER : 0;
        source.position(source.position() + HEADER + length);
        boolean direct = type == applicationData && target.hasArray();
        byte[] plain = direct ? target.array() : new byte[Math.max(0, opener.plaintextLength(length))];
        int plainOffset = direct ? target.arrayOffset() + target.position() : 0;
        int opened = opener.open(type, version, record, offset, length, plain, plainOffset);
        switch (opened) {
            case RecordOpener.NOT_AUTHENTIC -> endpoint.notAuthentic();
            case RecordOpener.BAD_COMPRESSION, RecordOpener.TOO_LONG -> endpoint.notDecompressed();
            case RecordOpener.OVERFLOW -> endpoint.overlong();
            default -> pass(type, plain, plainOffset, opened, direct, target);
        }
    }

    private void take(ByteBuffer source, int type, int length, ByteBuffer target) {
        byte[] fragment = new byte[length];
        source.position(source.position() + HEADER);
        source.get(fragment);
        pass(type, fragment, 0, length, false, target);
    }

    private void pass(int type, byte[] content, int offset, int length, boolean direct, ByteBuffer target) {
        environment.delivered = false;
        if (type != applicationData) {
            endpoint.fragment(Bytes.wrap(content, offset, length));
        }
        endpoint.opened(ContentType.of(type), length);
        if (environment.delivered) {
            if (direct) {
                target.position(target.position() + length);
            } else {
                target.put(content, offset, length);
            }
        } else if (direct) {
            Arrays.fill(content, offset, offset + length, (byte) 0);
        }
    }

    private void seal(ByteBuffer source, int length, ByteBuffer target) {
        boolean direct = target.hasArray();
        byte[] plain = source.hasArray() ? source.array() : new byte[length];
        int offset = source.hasArray() ? source.arrayOffset() + source.position() : 0;
        if (source.hasArray()) {
            source.position(source.position() + length);
        } else {
            source.get(plain);
        }
        byte[] record = direct ? target.array() : scratch(outbound.sealedLength(length));
        int recordOffset = direct ? target.arrayOffset() + target.position() : 0;
        int written = outbound.seal(ContentType.APPLICATION_DATA, plain, offset, length, record, recordOffset);
        if (direct) {
            target.position(target.position() + written);
        } else {
            target.put(record, 0, written);
        }
    }

    /** Seals a record that goes out as soon as there is room. */
    private void enqueue(ByteBuffer source, int length) {
        byte[] plain = new byte[length];
        source.get(plain);
        outbound.enqueue(ContentType.APPLICATION_DATA, plain, 0, length);
        Arrays.fill(plain, (byte) 0);
    }

    private static int uint16(ByteBuffer source, int index) {
        return ((source.get(index) & 0xff) << 8) | (source.get(index + 1) & 0xff);
    }

    private byte[] copied(ByteBuffer source, int length) {
        byte[] record = scratch(length);
        source.get(source.position() + HEADER, record, 0, length);
        return record;
    }

    private byte[] scratch(int length) {
        if (recordScratch.length < length) {
            recordScratch = new byte[length];
        }
        return recordScratch;
    }

    /** Hands in the result of an operation that has finished; false while one is under way or after the end. */
    private boolean ready() {
        settled(true);
        return !endpoint.ended() && !endpoint.pending();
    }

    private Status settledStatus() {
        settled(true);
        return Status.OK;
    }

    /** Hands over the messages and results that are complete, and makes records of what is to be sent. */
    private boolean settled(boolean accepted) {
        boolean more = true;
        while (more) {
            more = endpoint.deliverNext() || taskDone();
        }
        if (outbound.flush() && outbound.keysWorn() && !endpoint.ended()) {
            endpoint.writeKeysWorn();
            outbound.flush();
        }
        return accepted;
    }

    private boolean taskDone() {
        PendingTask<?> task = environment.task;
        if (task == null) {
            return false;
        }
        environment.task = null;
        boolean done = task.complete();
        if (!done) {
            environment.task = task;
        }
        return done;
    }

    private enum Role {
        CLIENT,
        SERVER
    }

    private final class Results implements ConnectionEnvironment.TaskResults {
        @Override
        public void validated(Optional<CertificateProblem> problem) {
            if (endpoint instanceof ClientRole client) {
                client.validateCertificateDone(problem);
            }
        }

        @Override
        public void signed(Optional<Bytes> signature) {
            endpoint.signDone(signature);
        }

        @Override
        public void found(Optional<Session> session) {
            if (endpoint instanceof ServerRole server) {
                server.findSessionDone(session);
            }
        }

        @Override
        public void decrypted(Secret premaster) {
            if (endpoint instanceof ServerRole server) {
                server.decryptPremasterDone(premaster);
            }
        }

        @Override
        public void clientValidated(Optional<CertificateProblem> problem) {
            if (endpoint instanceof ServerRole server) {
                server.validateClientDone(problem);
            }
        }
    }
}
