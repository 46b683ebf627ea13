package org.spectls.puppet;

import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.Decoder;
import org.spectls.kernel.wire.Encodable;
import org.spectls.kernel.wire.WireReader;
import org.spectls.tls.protocol.wire.Handshake;
import org.spectls.tls.protocol.wire.HandshakeBody;
import org.spectls.tls.protocol.wire.HandshakeBody.EncodedCertificateRequest;
import org.spectls.tls.protocol.wire.HandshakeBody.EncodedCertificateVerify;
import org.spectls.tls.protocol.wire.HandshakeBody.EncodedClientKeyExchange;
import org.spectls.tls.protocol.wire.HandshakeBody.EncodedServerKeyExchange;
import org.spectls.tls.protocol.wire.HandshakeType;

/** Takes messages apart with the generated codecs. */
final class Decoding {
    private Decoding() {}

    /** The name of a framed message, as in {@code ServerHello}. */
    static String name(Bytes message) {
        HandshakeType type = HandshakeType.of(message.get(0));
        if (!type.isKnown()) {
            return "Handshake(" + type.code() + ")";
        }
        StringBuilder name = new StringBuilder();
        boolean upper = true;
        for (char letter : type.toString().toCharArray()) {
            if (letter != '_') {
                name.append(upper ? Character.toUpperCase(letter) : letter);
            }
            upper = letter == '_';
        }
        return name.toString();
    }

    /** A message of the handshake, its body as the context tells; absent if it does not decode. */
    static Optional<Encodable> handshake(Knowledge known, Bytes message) {
        try {
            HandshakeBody body =
                    WireReader.decodeAll(message, Handshake::decode).body();
            if (body instanceof EncodedServerKeyExchange encoded) {
                return Optional.of(encoded.decode(known.suite().kx(), known.version()));
            }
            if (body instanceof EncodedCertificateRequest encoded) {
                return Optional.of(encoded.decode(known.version()));
            }
            if (body instanceof EncodedCertificateVerify encoded) {
                return Optional.of(encoded.decode(known.version()));
            }
            if (body instanceof EncodedClientKeyExchange encoded) {
                return Optional.of(encoded.decode(known.suite().kx()));
            }
            return Optional.of(body);
        } catch (DecodeException malformed) {
            return Optional.empty();
        }
    }

    /** Whatever else; absent if it does not decode. */
    static <T> Optional<T> of(Bytes message, Decoder<T> decoder) {
        try {
            return Optional.of(WireReader.decodeAll(message, decoder));
        } catch (DecodeException malformed) {
            return Optional.empty();
        }
    }
}
