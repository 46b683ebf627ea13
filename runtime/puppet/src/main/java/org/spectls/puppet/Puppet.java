package org.spectls.puppet;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.FrameAssembler;
import org.spectls.puppet.Inbound.Fragment;
import org.spectls.puppet.Observation.Alerted;
import org.spectls.puppet.Observation.Closed;
import org.spectls.puppet.Observation.Data;
import org.spectls.puppet.Observation.Garbage;
import org.spectls.puppet.Observation.Message;
import org.spectls.puppet.Observation.Undecryptable;
import org.spectls.puppet.symbol.Alphabet;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.tls.protocol.wire.Alert;
import org.spectls.tls.protocol.wire.ChangeCipherSpec;
import org.spectls.tls.protocol.wire.ConnectionKeys;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Handshake;
import org.spectls.tls.protocol.wire.HandshakeType;
import org.spectls.tls.protocol.wire.HeartbeatMessage;
import org.spectls.tls.protocol.wire.HeartbeatRequest;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.TrafficKeys;

/**
 * A peer that sends whatever it is told, at any time, built as well as what went over the wire so far allows; and that
 * tells what it gets. It has no states that forbid anything, and answers nothing by itself. Without I/O; the same seed
 * and the same octets lead to the same knowledge. Not thread-safe.
 */
public final class Puppet implements AutoCloseable {
    /** The longest message that is put together, as there has to be some limit. */
    private static final int MOST = 1 << 20;

    private final PuppetOptions options;
    private final Knowledge known;
    private final Script script;
    private final Inbound inbound = new Inbound();
    private final FrameAssembler frames = new FrameAssembler(Handshake.FRAMING, MOST);
    private boolean garbageSeen;

    private Puppet(Role role, PuppetOptions options, Memory memory) {
        this.options = options;
        SecureRandom random = random(options.seed());
        this.known = new Knowledge(role, options, random, memory);
        this.script = new Script(known, random);
    }

    /** The side that opens the connection. */
    public static Puppet client(PuppetOptions options) {
        return of(Role.CLIENT, options);
    }

    /** The side that waits for it. */
    public static Puppet server(PuppetOptions options) {
        return of(Role.SERVER, options);
    }

    /** Either side. */
    public static Puppet of(Role role, PuppetOptions options) {
        return new Puppet(role, options, new Memory());
    }

    /** The same peer on its next connection: it remembers the sessions, and nothing else. */
    public Puppet next() {
        return new Puppet(known.role, options.seeded(options.seed() + 1), known.memory);
    }

    /** Symbols to choose among; any other can be sent too. */
    public static List<Symbol> alphabet(Role role) {
        return Alphabet.of(role);
    }

    /** The side that it takes. */
    public Role role() {
        return known.role;
    }

    /**
     * Makes octets for the peer. Those of a symbol that is to be held come with the next one.
     *
     * @throws IllegalArgumentException if an argument of the symbol is no number or name of the kind that it has to be
     */
    public byte[] send(Symbol symbol) {
        return script.send(symbol);
    }

    /**
     * Takes what the peer sent, and learns from it.
     *
     * @return what it is, as far as it is complete
     */
    public List<Observation> receive(byte[] octets) {
        List<Observation> seen = new ArrayList<>();
        inbound.add(octets);
        for (Optional<Fragment> fragment = inbound.next(); fragment.isPresent(); fragment = inbound.next()) {
            take(fragment.get(), seen);
        }
        if (!garbageSeen) {
            inbound.garbage().ifPresent(rest -> {
                garbageSeen = true;
                seen.add(new Garbage(rest));
            });
        }
        return seen;
    }

    /** Takes that the transport delivers no more. */
    public List<Observation> closed() {
        return List.of(new Closed());
    }

    /** What the hellos agree on, once both were seen. */
    public Optional<Parameters> parameters() {
        return Optional.ofNullable(known.parameters);
    }

    /** Whether both Finished were seen, and so the connection is open if both are right. */
    public boolean established() {
        return known.established.isPresent();
    }

    /** Forgets the keys in use. */
    @Override
    public void close() {
        script.wipe();
        inbound.wipe();
    }

    private void take(Fragment fragment, List<Observation> seen) {
        if (!fragment.open()) {
            seen.add(new Undecryptable(fragment.type(), fragment.content().length()));
            return;
        }
        ContentType type = ContentType.of(fragment.type());
        Bytes content = fragment.content();
        if (type.equals(ContentType.HANDSHAKE)) {
            frames.feed(content);
            takeMessages(seen);
        } else if (type.equals(ContentType.ALERT)) {
            seen.add(Decoding.of(content, Alert::decode)
                    .<Observation>map(alert -> new Alerted(
                            alert.level().toString(), alert.description().toString()))
                    .orElseGet(() -> new Message("Alert", content, Optional.empty())));
        } else if (type.equals(ContentType.CHANGE_CIPHER_SPEC)) {
            seen.add(new Message(
                    "ChangeCipherSpec",
                    content,
                    Decoding.of(content, ChangeCipherSpec::decode).map(message -> message)));
            inbound.protect(known.keys().map(this::peerKeys));
        } else if (type.equals(ContentType.APPLICATION_DATA)) {
            seen.add(new Data(content));
        } else {
            seen.add(heartbeat(content));
        }
    }

    private void takeMessages(List<Observation> seen) {
        try {
            for (Optional<Bytes> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                Bytes message = Bytes.copyOf(frame.get().toArray());
                known.learn(known.role.peer(), message);
                seen.add(new Message(Decoding.name(message), message, Decoding.handshake(known, message)));
            }
        } catch (DecodeException oversize) {
            frames.clear();
            seen.add(new Message(HandshakeType.of(255).toString(), Bytes.EMPTY, Optional.empty()));
        }
    }

    private TrafficKeys peerKeys(ConnectionKeys keys) {
        return known.role == Role.CLIENT ? keys.server() : keys.client();
    }

    private Message heartbeat(Bytes content) {
        Optional<HeartbeatMessage> message = Decoding.of(content, HeartbeatMessage::decode);
        message.map(HeartbeatMessage::body)
                .filter(HeartbeatRequest.class::isInstance)
                .ifPresent(body -> known.asked = ((HeartbeatRequest) body).payload());
        String name = message.map(heartbeat -> heartbeat.body().getClass().getSimpleName())
                .orElse("Heartbeat");
        return new Message(name, content, message.map(heartbeat -> heartbeat));
    }

    private static SecureRandom random(long seed) {
        try {
            // Seeded before it is used, it gives the same octets each time: for a peer that nobody has to trust.
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
