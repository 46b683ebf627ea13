package org.spectls.puppet;

import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Code;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.tls.protocol.wire.AlertDescription;
import org.spectls.tls.protocol.wire.AlertLevel;

/** Reads what a symbol is given. */
final class Arguments {
    private Arguments() {}

    static int number(Symbol symbol, String name, int otherwise) {
        return argument(symbol, name).map(Integer::decode).orElse(otherwise);
    }

    static Bytes octets(Symbol symbol, String name, String otherwise) {
        return Bytes.fromHex(argument(symbol, name).orElse(otherwise));
    }

    static Bytes alert(Symbol symbol) {
        return Bytes.of(
                code(argument(symbol, "level").orElse("fatal"), AlertLevel.all()),
                code(argument(symbol, "description").orElse("internal_error"), AlertDescription.all()));
    }

    /** Type, length, payload, padding. RFC 6520 section 4. */
    static Bytes heartbeat(Symbol symbol, int type, Bytes otherwise) {
        Bytes payload = octets(symbol, "payload", otherwise.toHex());
        int said = number(symbol, "said", payload.length());
        Bytes padding = Bytes.wrap(new byte[number(symbol, "padding", 16)]);
        return Bytes.of(type, (said >>> 8) & 0xff, said & 0xff).concat(payload).concat(padding);
    }

    /** A name of the specification, or a number. */
    static int code(String text, List<? extends Code> all) {
        return all.stream()
                .filter(code -> code.toString().equals(text))
                .findFirst()
                .map(code -> code.code())
                .orElseGet(() -> Integer.decode(text));
    }

    static Optional<String> argument(Symbol symbol, String name) {
        return Optional.ofNullable(symbol.arguments().get(name));
    }
}
