package org.spectls.puppet;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.FrameAssembler;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.tls.protocol.wire.ConnectionKeys;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Handshake;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.TrafficKeys;

/** Makes octets of symbols, and learns from them as the peer will. */
final class Script {
    private static final int MOST = 1 << 20;
    private static final Bytes PING = Bytes.ascii("ping");

    private final Knowledge known;
    private final Messages messages;
    private final Outbound outbound;
    private final FrameAssembler frames = new FrameAssembler(Handshake.FRAMING, MOST);
    private int heldType;
    private Bytes held = Bytes.EMPTY;

    Script(Knowledge known, SecureRandom random) {
        this.known = known;
        this.messages = new Messages(known);
        this.outbound = new Outbound(random);
    }

    byte[] send(Symbol symbol) {
        Kind kind = symbol.kind();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (kind == Kind.OCTETS) {
            out.writeBytes(released());
            out.writeBytes(Arguments.octets(symbol, "content", "00").toArray());
            return out.toByteArray();
        }
        int type = type(symbol);
        if (!held.isEmpty() && heldType != type) {
            out.writeBytes(released());
        }
        int version = recordVersion(symbol);
        Optional<TrafficKeys> pending = known.keys().map(this::ownKeys);
        Bytes content = content(symbol);
        int spoken = Outbound.last(symbol.transformations(), Transformation.ContentType.class)
                .map(Transformation.ContentType::code)
                .orElse(type);
        if (spoken == ContentType.HANDSHAKE.code()) {
            learn(content);
        }
        if (Outbound.last(symbol.transformations(), Transformation.Hold.class).isPresent()) {
            held = held.concat(content);
            heldType = type;
            return out.toByteArray();
        }
        Bytes whole = held.concat(content);
        held = Bytes.EMPTY;
        out.writeBytes(
                kind == Kind.RECORD
                        ? outbound.record(type, version, whole, symbol.transformations(), pending)
                        : outbound.records(type, version, whole, symbol.transformations(), pending));
        switchKeys(kind);
        return out.toByteArray();
    }

    void wipe() {
        outbound.wipe();
    }

    private byte[] released() {
        if (held.isEmpty()) {
            return new byte[0];
        }
        Bytes content = held;
        held = Bytes.EMPTY;
        return outbound.records(heldType, known.version().code(), content, List.of(), Optional.empty());
    }

    private void switchKeys(Kind kind) {
        if (kind == Kind.CHANGE_CIPHER_SPEC) {
            known.keys().map(this::ownKeys).ifPresent(outbound::protect);
        } else if (kind == Kind.CHANGE_CIPHER_SPEC_EMPTY_MASTER) {
            known.emptyKeys().map(this::ownKeys).ifPresent(outbound::protect);
        }
    }

    private TrafficKeys ownKeys(ConnectionKeys keys) {
        return known.role == Role.CLIENT ? keys.client() : keys.server();
    }

    /** Until the server has chosen one, a client's records carry a version that all servers take. RFC 5246 section E.1. */
    private int recordVersion(Symbol symbol) {
        if (symbol.kind() == Kind.RECORD) {
            return Arguments.number(symbol, "version", known.version().code());
        }
        boolean first = known.role == Role.CLIENT && known.parameters == null && known.established.isEmpty();
        return first ? ProtocolVersion.TLS10.code() : known.version().code();
    }

    private static int type(Symbol symbol) {
        return switch (symbol.kind()) {
            case CHANGE_CIPHER_SPEC, CHANGE_CIPHER_SPEC_KEEP_KEYS, CHANGE_CIPHER_SPEC_EMPTY_MASTER ->
                ContentType.CHANGE_CIPHER_SPEC.code();
            case ALERT -> ContentType.ALERT.code();
            case APPLICATION_DATA -> ContentType.APPLICATION_DATA.code();
            case HEARTBEAT_REQUEST, HEARTBEAT_RESPONSE -> ContentType.HEARTBEAT.code();
            case RECORD -> Arguments.number(symbol, "type", ContentType.HANDSHAKE.code());
            default -> ContentType.HANDSHAKE.code();
        };
    }

    private Bytes content(Symbol symbol) {
        List<Transformation> how = symbol.transformations();
        return switch (symbol.kind()) {
            case CHANGE_CIPHER_SPEC, CHANGE_CIPHER_SPEC_KEEP_KEYS, CHANGE_CIPHER_SPEC_EMPTY_MASTER ->
                Rewriting.plain(Bytes.of(1), how);
            case ALERT -> Rewriting.plain(Arguments.alert(symbol), how);
            case APPLICATION_DATA -> Rewriting.plain(Arguments.octets(symbol, "content", "68656c6c6f0a"), how);
            case HEARTBEAT_REQUEST -> Rewriting.plain(Arguments.heartbeat(symbol, 1, PING), how);
            case HEARTBEAT_RESPONSE -> Rewriting.plain(Arguments.heartbeat(symbol, 2, known.asked), how);
            case RECORD -> Rewriting.plain(Arguments.octets(symbol, "content", ""), how);
            default -> Rewriting.message(messages.of(symbol), how);
        };
    }

    /** Learns what the peer will, frame by frame, from what was sent and not from what was meant. */
    private void learn(Bytes content) {
        frames.feed(Bytes.copyOf(content.toArray()));
        List<Bytes> whole = new ArrayList<>();
        try {
            for (Optional<Bytes> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                whole.add(Bytes.copyOf(frame.get().toArray()));
            }
        } catch (DecodeException oversize) {
            frames.clear();
        }
        whole.forEach(message -> known.learn(known.role, message));
    }
}
