package org.spectls.interop.peer.spectls;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.spectls.crypto.agreement.DhGroup;
import org.spectls.crypto.agreement.FiniteFieldGroup;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.SignatureScheme;

/**
 * What a first handshake says in the clear, read off the connection: with which group keys were exchanged and what was
 * signed with. The stack is not asked, so that it cannot be wrong about it. Confined to one thread at a time.
 */
final class Wire {
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int CERTIFICATE_VERIFY = 15;
    private static final int RANDOM = 32;

    private final Flow sent = new Flow();
    private final Flow received = new Flow();
    private Optional<Version> version = Optional.empty();
    private Optional<Suite> suite = Optional.empty();
    private String group = "none";
    private String scheme = "none";
    private String clientScheme = "none";

    /** What this side sends, in order. */
    void sent(byte[] octets, int offset, int length) {
        sent.take(octets, offset, length);
    }

    /** What this side receives, in order. */
    void received(byte[] octets, int offset, int length) {
        received.take(octets, offset, length);
    }

    /** Adds what was read: {@code none} where there was nothing to read. */
    Facts with(Facts facts) {
        return facts.with(Fact.GROUP, group)
                .with(Fact.SIGNATURE_SCHEME, scheme)
                .with(Fact.CLIENT_SIGNATURE_SCHEME, clientScheme);
    }

    private void message(int type, ByteBuffer body) {
        switch (type) {
            case SERVER_HELLO -> {
                version = Version.of(body.getShort() & 0xffff);
                skip(body, RANDOM);
                skip(body, body.get() & 0xff);
                suite = Suite.of(body.getShort() & 0xffff);
            }
            case SERVER_KEY_EXCHANGE -> suite.ifPresent(agreed -> serverKeyExchange(agreed, body));
            case CERTIFICATE_VERIFY -> clientScheme = scheme(body);
            default -> {
                // It names neither.
            }
        }
    }

    /** RFC 5246 section 7.4.3, RFC 8422 section 5.4, RFC 4279 sections 2 and 3. */
    private void serverKeyExchange(Suite agreed, ByteBuffer body) {
        String exchange = agreed.keyExchange();
        if (agreed.preShared()) {
            vector(body);
        }
        if (exchange.startsWith("ECDH")) {
            body.get();
            group = NamedGroup.of(body.getShort() & 0xffff).toString();
            skip(body, body.get() & 0xff);
        } else if (exchange.startsWith("DH")) {
            DhGroup field = DhGroup.of(vector(body), vector(body));
            group = name(field);
            vector(body);
        }
        if (!agreed.preShared() && !agreed.anonymous()) {
            scheme = scheme(body);
        }
    }

    /** Before TLS 1.2 none is said. RFC 5246 section 4.7. */
    private String scheme(ByteBuffer signed) {
        return version.equals(Optional.of(Version.TLS_1_2))
                ? SignatureScheme.of(signed.getShort() & 0xffff).toString()
                : "none";
    }

    private static String name(DhGroup field) {
        return FiniteFieldGroup.of(field)
                .map(named -> named.name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> "a field of " + field.bits() + " bits");
    }

    private static byte[] vector(ByteBuffer body) {
        byte[] content = new byte[body.getShort() & 0xffff];
        body.get(content);
        return content;
    }

    private static void skip(ByteBuffer body, int octets) {
        body.position(body.position() + octets);
    }

    /** One direction, until its records are encrypted. */
    private final class Flow {
        private static final int RECORD_HEADER = 5;
        private static final int MESSAGE_HEADER = 4;

        private final Queue records = new Queue();
        private final Queue messages = new Queue();
        private boolean encrypted;

        void take(byte[] octets, int offset, int length) {
            if (encrypted) {
                return;
            }
            records.add(octets, offset, length);
            while (!encrypted && records.size() >= RECORD_HEADER && records.size() >= RECORD_HEADER + length()) {
                byte[] record = records.remove(RECORD_HEADER + length());
                int type = record[0];
                encrypted = type == CHANGE_CIPHER_SPEC;
                if (type == HANDSHAKE) {
                    messages.add(record, RECORD_HEADER, record.length - RECORD_HEADER);
                }
            }
            while (messages.size() >= MESSAGE_HEADER && messages.size() >= MESSAGE_HEADER + messages.uint24(1)) {
                byte[] message = messages.remove(MESSAGE_HEADER + messages.uint24(1));
                message(message[0], ByteBuffer.wrap(message).position(MESSAGE_HEADER));
            }
        }

        private int length() {
            return records.uint24(2) & 0xffff;
        }
    }
}
