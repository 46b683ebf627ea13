package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.simulate.World.Choice;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.sample.Samples;

/** Finds the move that a line names: one of those that are offered, or one with values of one's own. */
final class TypedMoves {
    private static final Pattern EVENT = Pattern.compile("(\\w+)\\.(\\w+)(?:\\s+(.*))?");
    private static final Pattern ALTER = Pattern.compile("alter (\\w+) (\\d+)");
    private static final Pattern TIME = Pattern.compile("time (\\S+)");
    private static final Pattern WIRE = Pattern.compile("(?:deliver|drop|delay|duplicate) (\\w+)");
    private static final Pattern INJECT = Pattern.compile("(inject|attack) (\\w+) (\\w+)((?: \\w+=\\S+)*)");
    private static final String SEPARATOR = " ";

    private final Simulation simulation;
    private final Interpreter interpreter;
    private final Samples samples;
    private final Written written;

    TypedMoves(Simulation simulation) {
        this.simulation = simulation;
        this.interpreter = simulation.world().interpreter();
        this.samples = new Samples(interpreter);
        this.written = new Written(interpreter);
    }

    /**
     * The move.
     *
     * @return empty when the line has not the form of a move
     * @throws IllegalArgumentException when the move is not possible now; the message is for a person
     */
    Optional<Move> find(String line) {
        Optional<Move> offered = Moves.of(simulation).stream()
                .filter(move -> move.text().equals(line))
                .findFirst();
        if (offered.isPresent()) {
            return offered;
        }
        Matcher alter = ALTER.matcher(line);
        if (alter.matches()) {
            return Optional.of(alter(line, side(alter.group(1)), alter.group(2)));
        }
        Matcher inject = INJECT.matcher(line);
        if (inject.matches()) {
            boolean attacker = inject.group(1).equals("attack");
            return Optional.of(inject(line, side(inject.group(2)), inject.group(3), inject.group(4), attacker));
        }
        Matcher time = TIME.matcher(line);
        if (time.matches()) {
            return Optional.of(pass(line, time.group(1)));
        }
        Matcher wire = WIRE.matcher(line);
        if (wire.matches()) {
            throw new IllegalArgumentException(whyNot(side(wire.group(1))));
        }
        Matcher event = EVENT.matcher(line);
        return event.matches() && !line.contains(" = ")
                ? Optional.of(event(side(event.group(1)), event.group(2), event.group(3)))
                : Optional.empty();
    }

    /** The names of all messages that may be injected. */
    List<String> messages() {
        return interpreter.model().channels().stream()
                .flatMap(channel -> channel.messages().stream())
                .map(ChannelMessage::name)
                .toList();
    }

    private int side(String name) {
        for (int side = 0; side < simulation.parties().size(); side++) {
            if (simulation.party(side).name().equalsIgnoreCase(name)) {
                return side;
            }
        }
        throw new IllegalArgumentException("there is no side called " + name + "; there are "
                + String.join(
                        ", ", simulation.parties().stream().map(Party::name).toList()));
    }

    private Move alter(String line, int side, String number) {
        List<Parcel> parcels = simulation.to(side);
        if (parcels.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is on its way to " + simulation.party(side).name());
        }
        int bits = parcels.get(0).bits();
        if (number.length() > 8 || Integer.parseInt(number) >= bits) {
            throw new IllegalArgumentException(parcels.get(0) + " has the bits 0 to " + (bits - 1));
        }
        return new Move.Alter(side, line, Integer.parseInt(number));
    }

    /** No further than to the next timer: what it leads to is to be seen. */
    private Move pass(String line, String duration) {
        long wanted = simulation.now() + ((Value.Duration) written.value(Type.DURATION, duration)).millis();
        long next = simulation.parties().stream()
                .mapToLong(party -> party.situation().nextDeadline())
                .min()
                .orElse(Situation.NEVER);
        return new Move.Pass(0, line, Math.min(wanted, next));
    }

    private String whyNot(int side) {
        Party party = simulation.party(side);
        if (party.situation().ended()) {
            return party.name() + " has ended, and takes nothing any more";
        } else if (simulation.to(side).isEmpty()) {
            return "nothing is on its way to " + party.name();
        }
        return party.listens()
                ? "only one message is on its way to " + party.name()
                : party.name() + " awaits " + party.situation().pending().get(0).operation()
                        + "; what is on its way to it has to wait";
    }

    private Move event(int side, String name, @Nullable String given) {
        Party party = simulation.party(side);
        EventDef event = interpreter.model().events().stream()
                .filter(definition -> definition.name().equals(name))
                .filter(definition -> definition.kind() == EventKind.CALL || definition.kind() == EventKind.INPUT)
                .filter(definition -> Moves.knows(simulation, party, definition))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(party.name() + " knows no call or input " + name));
        List<String> parts = Written.parts(given == null ? "" : given);
        if (parts.size() != event.params().size()) {
            throw new IllegalArgumentException(name + " takes " + signature(event));
        }
        List<List<Choice>> known = simulation.world().arguments(party, event);
        List<Choice> arguments = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            String part = parts.get(i);
            Type type = event.params().get(i).type();
            arguments.add(known.stream()
                    .map(choices -> choices.get(place))
                    .filter(choice -> choice.label().equals(part))
                    .findFirst()
                    .orElseGet(() -> new Choice(part, written.value(type, part))));
        }
        return Moves.move(party, side, event, arguments);
    }

    private static String signature(EventDef event) {
        List<String> names = event.params().stream().map(Param::name).toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private Move inject(String line, int side, String message, String changes, boolean attacker) {
        for (ChannelDef channel : interpreter.model().channels()) {
            for (ChannelMessage known : channel.messages()) {
                if (known.name().equals(message)) {
                    Octets frame = samples.frame(channel, known, body -> changed(body, changes.strip()));
                    return new Move.Inject(side, line, channel.name(), message, frame, attacker);
                }
            }
        }
        throw new IllegalArgumentException(
                "there is no message " + message + "; there are " + String.join(", ", messages()));
    }

    private Value.Struct changed(Value.Struct sample, String changes) {
        Map<String, Value> fields = new LinkedHashMap<>(sample.fields());
        for (String change : changes.isEmpty() ? List.<String>of() : List.of(changes.split(SEPARATOR, -1))) {
            String name = change.substring(0, change.indexOf('='));
            Field field = samples.definition(sample.name()).fields().stream()
                    .filter(known ->
                            known.name().equals(name) && known.lengthOf().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            sample.name() + " has the fields " + String.join(", ", fields.keySet())));
            fields.put(name, written.value(field.type(), change.substring(name.length() + 1)));
        }
        return new Value.Struct(sample.name(), fields);
    }
}
