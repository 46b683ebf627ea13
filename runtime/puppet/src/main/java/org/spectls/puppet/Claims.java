package org.spectls.puppet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Decoder;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientExtension;
import org.spectls.tls.protocol.wire.ClientHello;
import org.spectls.tls.protocol.wire.CompressionMethod;
import org.spectls.tls.protocol.wire.ExtensionType;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.ServerExtension;
import org.spectls.tls.protocol.wire.ServerHello;

/** Hellos that say something else than they should, as a symbol's arguments have it. RFC 5246 section 7.4.1. */
final class Claims {
    private static final String WITH = "with";
    private static final String WITHOUT = "without";

    private Claims() {}

    /** A suite comes beside those that the client offers, a compression method in their place. */
    static ClientHello of(Symbol symbol, ClientHello hello) {
        List<CipherSuite> suites = new ArrayList<>(hello.cipherSuites());
        suite(symbol).ifPresent(suites::add);
        return new ClientHello(
                version(symbol).orElse(hello.clientVersion()),
                random(symbol, hello.random()),
                hello.sessionId(),
                suites,
                compression(symbol).map(List::of).orElse(hello.compressionMethods()),
                changed(symbol, hello.extensions(), ClientExtension::extensionType, ClientExtension::decode));
    }

    static ServerHello of(Symbol symbol, ServerHello hello) {
        return new ServerHello(
                version(symbol).orElse(hello.serverVersion()),
                random(symbol, hello.random()),
                hello.sessionId(),
                suite(symbol).orElse(hello.cipherSuite()),
                compression(symbol).orElse(hello.compressionMethod()),
                changed(symbol, hello.extensions(), ServerExtension::extensionType, ServerExtension::decode));
    }

    private static Optional<ProtocolVersion> version(Symbol symbol) {
        return Arguments.argument(symbol, "version").map(Integer::decode).map(ProtocolVersion::of);
    }

    private static Optional<CipherSuite> suite(Symbol symbol) {
        return Arguments.argument(symbol, "suite").map(name -> CipherSuite.of(Arguments.code(name, CipherSuite.all())));
    }

    private static Optional<CompressionMethod> compression(Symbol symbol) {
        return Arguments.argument(symbol, "compression")
                .map(name -> CompressionMethod.of(Arguments.code(name, CompressionMethod.all())));
    }

    /** With other last octets. */
    private static Bytes random(Symbol symbol, Bytes random) {
        Bytes end = Arguments.octets(symbol, "random", "");
        return random.slice(0, random.length() - end.length()).concat(end);
    }

    private static <X> Optional<List<X>> changed(
            Symbol symbol, Optional<List<X>> extensions, Function<X, ExtensionType> type, Decoder<X> decoder) {
        if (!symbol.arguments().containsKey(WITH) && !symbol.arguments().containsKey(WITHOUT)) {
            return extensions;
        }
        List<X> all = new ArrayList<>(extensions.orElse(List.of()));
        Arguments.argument(symbol, WITHOUT)
                .map(Claims::type)
                .ifPresent(unwanted -> all.removeIf(one -> type.apply(one).equals(unwanted)));
        Arguments.argument(symbol, WITH).ifPresent(wanted -> {
            X extension = extension(wanted, decoder);
            all.removeIf(one -> type.apply(one).equals(type.apply(extension)));
            all.add(extension);
        });
        return Optional.of(all);
    }

    /** Of a type, as in {@code session_ticket}; a body in hexadecimal may follow, as in {@code record_size_limit:0040}. */
    private static <X> X extension(String text, Decoder<X> decoder) {
        int colon = text.indexOf(':');
        int type = type(colon < 0 ? text : text.substring(0, colon)).code();
        Bytes body = Bytes.fromHex(colon < 0 ? "" : text.substring(colon + 1));
        Bytes encoded = Bytes.of(type >>> 8, type & 0xff, body.length() >>> 8, body.length() & 0xff)
                .concat(body);
        return Decoding.of(encoded, decoder)
                .orElseThrow(() -> new IllegalArgumentException(text + " is no extension of this hello"));
    }

    private static ExtensionType type(String name) {
        return ExtensionType.of(Arguments.code(name, ExtensionType.all()));
    }
}
