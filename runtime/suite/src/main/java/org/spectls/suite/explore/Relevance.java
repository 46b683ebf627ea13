package org.spectls.suite.explore;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Situation;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.tls.protocol.wire.ContentType;

/**
 * What an action's outcome can depend on: the state of the machine that is told; its data too, where there is more than
 * one outcome; and the states of all machines, where it is known to tell others of it.
 */
final class Relevance {
    private static final String RECORDS = "RecordRead";
    private static final String APPLICATION_RECORD = "application_record";

    private static final String CONNECTED = ".Connected";

    /** On an open connection, more depends on these than machines know. */
    private static final Set<Profile> SPECIAL = EnumSet.of(
            Profile.STRICT,
            Profile.INTOLERANT,
            Profile.WORN_KEYS,
            Profile.BRITTLE_KEYS,
            Profile.HEARTBEAT_IDLE,
            Profile.HEARTBEAT_SILENT,
            Profile.HEARTBEAT_REFUSED,
            Profile.CBC,
            Profile.COMPRESSION,
            Profile.TLS10);

    private final Interpreter interpreter;
    private final List<Machine> machines;
    private final Dependence dependence;
    private final Set<String> raising = new HashSet<>();

    Relevance(Interpreter interpreter, String endpoint) {
        this.interpreter = interpreter;
        this.dependence = new Dependence(interpreter.model());
        List<String> names = interpreter.model().endpoints().stream()
                .filter(e -> e.name().equals(endpoint))
                .findFirst()
                .orElseThrow()
                .machines();
        this.machines = interpreter.model().machines().stream()
                .filter(machine -> names.contains(machine.name()))
                .toList();
    }

    /** Equal for situations in which the action leads to the same. */
    String of(Node node, Action action) {
        if (node.situation().isEmpty()) {
            return node.key() + " " + action;
        }
        String near = near(node, node.situation().get(), action);
        return raising.contains(near) ? node.key() + " " + action : near;
    }

    /** Learns whether others are told, on whose data it depends then too. */
    void learn(Node node, Action action, Seen seen) {
        boolean raises = seen.steps().stream()
                .anyMatch(step -> step.all(Happening.Raised.class)
                        .anyMatch(raised -> !raised.event().equals(APPLICATION_RECORD)));
        if (raises && node.situation().isPresent()) {
            raising.add(near(node, node.situation().get(), action));
        }
    }

    /** What of the machines that are told it can depend on. */
    private String near(Node node, Situation situation, Action action) {
        List<String> told = told(action);
        StringBuilder relevant = new StringBuilder();
        for (String machine : told) {
            Situation.Current current = situation.machines().get(machine);
            if (current != null) {
                relevant.append(machine)
                        .append('.')
                        .append(looksAt(situation, machine, action)
                                .map(configuration -> Key.simple(current) + configuration)
                                .orElse(machine.equals(RECORDS) ? Key.simple(current) : current.state()))
                        .append(' ');
            }
        }
        if (SPECIAL.contains(node.route().profile()) && node.key().states().contains(CONNECTED)) {
            relevant.append(node.route().profile()).append(' ');
        }
        return (told.isEmpty() ? node.key().states() + " " : "") + relevant + action;
    }

    /** The machines that an action is told to. */
    private List<String> told(Action action) {
        if (action instanceof Send send) {
            return told(send.symbol());
        } else if (action instanceof Call call) {
            return knowing(new Event.Call(call.operation().toString())).toList();
        }
        if (Reports.isReport(action)) {
            return List.of(Reports.isOfWriting(action) ? "RecordWrite" : RECORDS);
        }
        return action instanceof CloseTransport
                ? knowing(new Event.Input("transport_closed")).toList()
                : List.of();
    }

    private List<String> told(Symbol symbol) {
        Kind kind = symbol.kind();
        boolean plain = symbol.transformations().isEmpty();
        if (kind == Kind.OCTETS || (kind == Kind.APPLICATION_DATA && !plain)) {
            return List.of(RECORDS);
        } else if (kind == Kind.APPLICATION_DATA) {
            return Stream.concat(Stream.of(RECORDS), knowing(new Event.Internal(APPLICATION_RECORD)))
                    .toList();
        } else if (kind == Kind.RECORD) {
            String channel = ContentType.of(Integer.decode(symbol.arguments().getOrDefault("type", "0")))
                    .toString();
            return Stream.concat(knowing(new Event.Malformed(channel)), Stream.of(RECORDS))
                    .toList();
        }
        return machines.stream()
                .filter(machine -> machine.alphabet().stream()
                        .anyMatch(event -> event instanceof Event.Message message
                                && message.name().equals(name(kind).orElse(message.name()))))
                .map(Machine::name)
                .toList();
    }

    /** The configuration that the machine looks at; empty if there is but one outcome, or no telling. */
    private Optional<String> looksAt(Situation situation, String machine, Action action) {
        String event = action instanceof Send send
                ? name(send.symbol().kind()).orElse("")
                : action instanceof Call call ? call.operation().toString() : "";
        return interpreter.possible(situation).stream()
                .filter(possible -> possible.machine().equals(machine))
                .filter(possible -> possible.event().name().equals(event))
                .filter(possible -> possible.outcomes().size() > 1)
                .map(possible -> dependence.of(possible.handler()).stream()
                        .map(name -> name + "=" + situation.configuration().get(name))
                        .collect(Collectors.joining(",")))
                .findFirst();
    }

    private Stream<String> knowing(Event event) {
        return machines.stream()
                .filter(machine -> machine.alphabet().contains(event))
                .map(Machine::name);
    }

    /** The message that it is a variant of; empty for any message of the handshake. */
    private static Optional<String> name(Kind kind) {
        String label = kind.label();
        int stroke = label.indexOf('/');
        return kind == Kind.HANDSHAKE ? Optional.empty() : Optional.of(stroke < 0 ? label : label.substring(0, stroke));
    }
}
