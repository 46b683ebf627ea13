package org.spectls.tls.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ClientRole;
import org.spectls.tls.protocol.Endpoint;
import org.spectls.tls.protocol.ServerRole;
import org.spectls.tls.protocol.ports.Channel;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.ports.Environment;
import org.spectls.tls.protocol.wire.CertificateProblem;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.PrivateKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.Session;
import org.spectls.tls.protocol.wire.SignatureScheme;

/**
 * One endpoint on a random walk: without records, so that nothing protects it from what it is told. What it sends
 * arrives at the other side's walker, or what chance makes of it.
 */
final class Walker implements InvocationHandler {
    /** A message under way. */
    private record Frame(Channel channel, Bytes octets) {}

    final Endpoint endpoint;
    final Set<String> transitions = new TreeSet<>();
    private final Random random;
    private final CryptoPrimitives primitives;
    private final Deque<Frame> sent = new ArrayDeque<>();
    private final List<Frame> seen = new ArrayList<>();
    private final Deque<Runnable> results = new ArrayDeque<>();
    private final boolean client;
    private Optional<Session> session;

    Walker(boolean client, Configuration configuration, Optional<Session> session, Random random) {
        this.client = client;
        this.random = random;
        this.session = session;
        this.primitives = new CryptoPrimitives(new Seeded(random.nextLong()));
        Environment environment = (Environment)
                Proxy.newProxyInstance(Walker.class.getClassLoader(), new Class<?>[] {Environment.class}, this);
        endpoint = client
                ? ClientRole.of(configuration, primitives, environment)
                : ServerRole.of(configuration, primitives, environment);
        endpoint.observe((name, transition, now) -> transitions.add(transition.id()));
    }

    /** The session that the endpoint wanted to be kept last. */
    Optional<Session> session() {
        return session;
    }

    /** Is told something; out of a hundred times, {@code mischief} times something that no honest peer or engine tells. */
    void step(Walker peer, long now, int mischief) {
        if (random.nextInt(100) < mischief) {
            disturb(peer);
        } else if (random.nextInt(12) == 0) {
            call();
        } else if (endpoint.pending()) {
            Optional.ofNullable(results.poll()).ifPresent(Runnable::run);
        } else {
            endpoint.advance(now);
            arrive(peer.sent.poll());
            drain();
        }
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = endpoint.deliverNext();
        }
    }

    private void disturb(Walker peer) {
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                arrive(mutated(peer.seen));
                drain();
            }
            case 2 -> arrive(mutated(seen));
            case 3 -> arrive(peer.sent.poll());
            case 4 -> direct(mutated(peer.seen));
            case 5 -> stray();
            case 6 -> endpoint.close();
            default -> input();
        }
    }

    void begin() {
        if (endpoint instanceof ClientRole role) {
            role.connect(Optional.of("localhost"), session);
        }
    }

    /** A record's content is opened: whole, or in two parts. */
    private void arrive(@Nullable Frame frame) {
        if (frame == null) {
            return;
        }
        int cut = random.nextInt(4) == 0 ? random.nextInt(frame.octets.length() + 1) : frame.octets.length();
        opened(frame.channel, frame.octets.slice(0, cut));
        if (cut < frame.octets.length()) {
            opened(frame.channel, frame.octets.slice(cut));
        }
    }

    private void opened(Channel channel, Bytes content) {
        ContentType type = ContentType.all().stream()
                .filter(t -> t.toString().equals(channel.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        endpoint.fragment(Bytes.copyOf(content.toArray()));
        endpoint.opened(type, content.length());
    }

    /** A whole message, past the record layer. */
    private void direct(@Nullable Frame frame) {
        if (frame == null) {
            return;
        }
        switch (frame.channel) {
            case ALERT -> endpoint.alert(frame.octets);
            case CHANGE_CIPHER_SPEC -> endpoint.changeCipherSpec(frame.octets);
            case HEARTBEAT -> endpoint.heartbeat(frame.octets);
            case HANDSHAKE -> endpoint.handshake(frame.octets);
        }
    }

    private @Nullable Frame mutated(List<Frame> frames) {
        if (frames.isEmpty()) {
            return null;
        }
        Frame frame = frames.get(random.nextInt(frames.size()));
        byte[] octets = frame.octets.toArray();
        if (octets.length == 0 || random.nextInt(3) == 0) {
            return frame;
        }
        int at = random.nextInt(random.nextBoolean() ? Math.min(octets.length, 8) : octets.length);
        octets[at] = (byte) (random.nextBoolean() ? octets[at] ^ (1 << random.nextInt(8)) : random.nextInt(256));
        return new Frame(frame.channel, Bytes.wrap(octets));
    }

    private void call() {
        switch (random.nextInt(5)) {
            case 0 -> endpoint.write(1 + random.nextInt(20_000));
            case 1 -> endpoint.renegotiate();
            case 2 ->
                endpoint.exportKeyingMaterial(
                        Bytes.ascii("EXPORTER"), Optional.of(Bytes.of(1)).filter(b -> random.nextBoolean()), 20);
            case 3 -> endpoint.sendHeartbeat();
            default -> begin();
        }
    }

    private void input() {
        switch (random.nextInt(12)) {
            case 0 -> endpoint.notAuthentic();
            case 1 -> endpoint.overlong();
            case 2 -> endpoint.notDecompressed();
            case 3 -> endpoint.readKeysWorn();
            case 4 -> endpoint.writeKeysWorn();
            case 5 -> endpoint.transportClosed();
            case 6, 7 -> endpoint.opened(ContentType.of(random.nextInt(30)), random.nextInt(3) * 9_000);
            default ->
                endpoint.recordHeader(
                        ContentType.of(20 + random.nextInt(6)),
                        ProtocolVersion.of(0x0301 + random.nextInt(4)),
                        random.nextInt(2) * (random.nextInt(20) == 0 ? 20_000 : 300));
        }
    }

    /** A result of an operation that need not be under way. */
    private void stray() {
        if (random.nextBoolean()) {
            endpoint.signDone(Optional.empty());
        } else if (endpoint instanceof ClientRole role) {
            role.validateCertificateDone(problem());
        } else if (endpoint instanceof ServerRole role) {
            role.validateClientDone(problem());
        }
    }

    private Optional<CertificateProblem> problem() {
        List<CertificateProblem> all = CertificateProblem.all();
        return random.nextInt(10) == 0 ? Optional.of(all.get(random.nextInt(all.size()))) : Optional.empty();
    }

    /** The environment: messages go to the other side, operations are carried out when chance wants it. */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        @Nullable Object[] all = arguments == null ? new Object[0] : arguments;
        switch (method.getName()) {
            case "send" -> {
                Frame frame = new Frame((Channel) required(all[0]), (Bytes) required(all[1]));
                sent.add(frame);
                seen.add(frame);
            }
            case "keepSession" -> session = Optional.of((Session) required(all[0]));
            case "beginValidateCertificate" -> {
                Optional<CertificateProblem> problem = problem();
                results.add(() -> ((ClientRole) endpoint).validateCertificateDone(problem));
            }
            case "beginValidateClient" -> {
                Optional<CertificateProblem> problem = problem();
                results.add(() -> ((ServerRole) endpoint).validateClientDone(problem));
            }
            case "beginFindSession" -> {
                Optional<Session> found = session.filter(s -> s.id().equals(all[0]) && !s.id().isEmpty());
                results.add(() -> ((ServerRole) endpoint).findSessionDone(found));
            }
            case "beginSign" -> {
                Optional<Bytes> signature = primitives.sign(
                        (PrivateKey) required(all[0]), (SignatureScheme) required(all[1]), (Bytes) required(all[2]));
                results.add(() -> endpoint.signDone(signature));
            }
            case "beginDecryptPremaster" -> {
                Secret premaster = primitives.decrypt(
                        (PrivateKey) required(all[0]),
                        (Bytes) required(all[1]),
                        (ProtocolVersion) required(all[2]),
                        Secret.copyOf(((Secret) required(all[3])).exposeArray()));
                results.add(() -> ((ServerRole) endpoint).decryptPremasterDone(premaster));
            }
            case "toString" -> {
                return client ? "the client's environment" : "the server's environment";
            }
            default -> {}
        }
        return null;
    }

    private static Object required(@Nullable Object argument) {
        return Objects.requireNonNull(argument);
    }
}
