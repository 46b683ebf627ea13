package org.spectls.suite.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.tls.protocol.Endpoint;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/**
 * What a record layer could report to an endpoint that the engine's never does: a fragment without its header, or that a
 * record that was not protected does not verify. The specification answers it all the same.
 */
final class Reports {
    private static final String REPORT = "report";

    /** More than any record holds. */
    private static final int LONG = 16385;

    /** A type that nobody knows. */
    private static final ContentType UNKNOWN = ContentType.of(25);

    private Reports() {}

    /** One of each kind, as actions. */
    static List<Action> all() {
        Stream<String> opened = Stream.of(
                "application_data 68656c6c6f",
                "application_data",
                "alert 0164",
                "alert 0100",
                "change_cipher_spec 01",
                "heartbeat 01000000000000000000000000000000000000",
                "handshake 14",
                "handshake",
                "unknown 00",
                "application_data *" + LONG);
        Stream<String> others = Stream.of(
                "header handshake 16",
                "not_authentic",
                "overlong",
                "not_decompressed",
                "read_keys_worn",
                "write_keys_worn");
        return Stream.concat(opened.map("opened "::concat), others)
                .<Action>map(what -> new Force(REPORT, Optional.of(what)))
                .toList();
    }

    static boolean isReport(Action action) {
        return action instanceof Force force && force.operation().equals(REPORT);
    }

    /** Whether the one who is told writes, not reads. */
    static boolean isOfWriting(Action action) {
        return action instanceof Force force
                && force.result().filter("write_keys_worn"::equals).isPresent();
    }

    static void tell(Action action, Endpoint endpoint) {
        String[] words = ((Force) action).result().orElse("").split(" ", -1);
        switch (words[0]) {
            case "opened" -> open(endpoint, type(words[1]), content(words.length > 2 ? words[2] : ""));
            case "header" -> endpoint.recordHeader(type(words[1]), ProtocolVersion.TLS12, Integer.parseInt(words[2]));
            case "not_authentic" -> endpoint.notAuthentic();
            case "overlong" -> endpoint.overlong();
            case "not_decompressed" -> endpoint.notDecompressed();
            case "read_keys_worn" -> endpoint.readKeysWorn();
            case "write_keys_worn" -> endpoint.writeKeysWorn();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static void open(Endpoint endpoint, ContentType type, Bytes content) {
        if (!type.equals(ContentType.APPLICATION_DATA)) {
            endpoint.fragment(content);
        }
        endpoint.opened(type, content.length());
    }

    /** Octets, or how many zeros. */
    private static Bytes content(String text) {
        return text.startsWith("*") ? Bytes.wrap(new byte[Integer.parseInt(text.substring(1))]) : Bytes.fromHex(text);
    }

    private static ContentType type(String name) {
        return ContentType.all().stream()
                .filter(type -> type.toString().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
