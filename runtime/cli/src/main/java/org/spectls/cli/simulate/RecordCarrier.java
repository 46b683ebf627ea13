package org.spectls.cli.simulate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spectls.cli.simulate.Link.Direction;
import org.spectls.cli.simulate.Link.Fragment;
import org.spectls.crypto.record.RecordOpener;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;

/**
 * TLS records, RFC 5246 section 6.2, one for each message and each fragment of one. What may come and how it is taken is
 * decided by the machines; here records are made, sealed and opened.
 */
final class RecordCarrier implements Carrier {
    private static final Set<String> OWN = Set.of(
            "accept_fragment", "open_fragment", "read_with", "write_with", "speak", "limit_fragments", "log_secret");
    private static final String APPLICATION_DATA = "application_data";

    private final Interpreter interpreter;
    private final RecordProtection protection;

    RecordCarrier(Interpreter interpreter, RecordProtection protection) {
        this.interpreter = interpreter;
        this.protection = protection;
    }

    @Override
    public boolean isOwn(String output) {
        return OWN.contains(output);
    }

    @Override
    public void carry(Turn turn, int side, Step step) {
        for (Happening happening : step.happenings()) {
            if (happening instanceof Happening.Sent sent) {
                send(turn, side, sent.channel(), Envelope.of(sent.message(), sent.value()), sent.frame());
            } else if (happening instanceof Happening.Emitted emitted) {
                mind(turn, side, emitted);
            }
        }
    }

    private void mind(Turn turn, int side, Happening.Emitted emitted) {
        Link link = turn.party(side).link();
        switch (emitted.output()) {
            case "read_with" -> turn.change(side, link.withReads(Direction.under(keys(emitted))));
            case "write_with" -> turn.change(side, link.withWrites(Direction.under(keys(emitted))));
            case "speak" -> turn.change(side, link.withVersion(((Value.Code) argument(emitted)).code()));
            case "limit_fragments" -> turn.change(side, link.withLimit((int) number(argument(emitted))));
            case "seal" -> {
                byte[] data = new byte[(int) number(argument(emitted))];
                Arrays.fill(data, "x".getBytes(US_ASCII)[0]);
                String label = data.length + (data.length == 1 ? " octet" : " octets") + " of application data";
                send(turn, side, APPLICATION_DATA, label, Octets.copyOf(data));
            }
            default -> {}
        }
    }

    /** One message, cut into as many records as it needs. */
    private void send(Turn turn, int side, String type, String label, Octets content) {
        Link before = turn.party(side).link();
        int limit = before.writes()
                .keys()
                .map(keys -> (int) number(keys.field("limit")))
                .orElse(before.limit());
        int pieces = Math.max(1, (content.length() + limit - 1) / limit);
        for (int i = 0; i < pieces; i++) {
            Octets piece = content.slice((long) i * limit, (i + 1L) * limit);
            String name = pieces == 1 ? label : label + " (" + (i + 1) + "/" + pieces + ")";
            turn.launch(seal(turn, side, type, name, piece));
        }
    }

    private Parcel seal(Turn turn, int side, String type, String label, Octets piece) {
        Link link = turn.party(side).link();
        Fragment plain = new Fragment(code(type), link.version(), piece);
        if (link.writes().keys().isEmpty()) {
            return new Parcel(0, 1 - side, label, plain, false, "");
        }
        Octets sealed = protection.seal(link.writes(), plain);
        turn.change(side, link.withWrites(link.writes().passing(plain)));
        return new Parcel(0, 1 - side, label, new Fragment(plain.type(), plain.version(), sealed), true, "");
    }

    @Override
    public void inject(Turn turn, int side, String channel, String message, Octets frame, boolean attacker) {
        if (attacker) {
            long version = turn.party(1 - side).link().version();
            turn.launchAhead(
                    new Parcel(0, side, message, new Fragment(code(channel), version, frame), false, "injected"));
        } else {
            turn.launch(seal(turn, 1 - side, channel, message, frame).with("injected"));
        }
    }

    @Override
    public void deliver(Turn turn, int side, Parcel parcel) {
        Fragment fragment = parcel.fragment();
        Value type = named("ContentType", fragment.type());
        Value length = Value.of(fragment.octets().length());
        Step header =
                input(turn, side, "record_header", List.of(type, named("ProtocolVersion", fragment.version()), length));
        if (emits(header, "accept_fragment")) {
            opened(turn, side, type, fragment.octets());
        } else if (emits(header, "open_fragment")) {
            open(turn, side, type, fragment);
        }
    }

    private void open(Turn turn, int side, Value type, Fragment fragment) {
        Link link = turn.party(side).link();
        long records = number(link.reads().keys().orElseThrow().field("records"));
        if (link.reads().passed().size() >= records) {
            input(turn, side, "read_keys_worn", List.of());
            return;
        }
        RecordProtection.Opened opened = protection.open(link.reads(), fragment);
        if (opened.content().isPresent()) {
            turn.change(side, link.withReads(link.reads().passing(fragment)));
            opened(turn, side, type, opened.content().get());
            return;
        }
        String fault = switch (opened.fault()) {
            case RecordOpener.NOT_AUTHENTIC -> "not_authentic";
            case RecordOpener.OVERFLOW -> "overlong";
            default -> "not_decompressed";
        };
        input(turn, side, fault, List.of());
    }

    private void opened(Turn turn, int side, Value type, Octets content) {
        boolean isData = type.equals(interpreter.member("ContentType", APPLICATION_DATA));
        Optional<Octets> fragment = isData ? Optional.empty() : Optional.of(content);
        turn.tell(side, new Stimulus.Input("opened", List.of(type, Value.of(content.length())), fragment), true);
    }

    private static Step input(Turn turn, int side, String name, List<Value> arguments) {
        return turn.tell(side, new Stimulus.Input(name, arguments, Optional.empty()), true);
    }

    private static boolean emits(Step step, String output) {
        return step.all(Happening.Emitted.class)
                .anyMatch(emitted -> emitted.output().equals(output));
    }

    private static Value argument(Happening.Emitted emitted) {
        return emitted.arguments().get(0);
    }

    private static Value.Struct keys(Happening.Emitted emitted) {
        return (Value.Struct) argument(emitted);
    }

    private static long number(Value value) {
        return ((Value.Int) value).value();
    }

    private long code(String contentType) {
        return ((Value.Code) interpreter.member("ContentType", contentType)).code();
    }

    private Value named(String type, long code) {
        return interpreter.code(type, code).orElseThrow();
    }
}
