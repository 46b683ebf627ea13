package org.spectls.diagram.sequence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.diagram.sequence.Row.Mark;
import org.spectls.diagram.sequence.Row.Message;

/** Where two endpoints are in their dialogue, and what they said so far. Copied before it is changed. */
final class World {
    final Map<Seat, Current> machines;
    final List<Row> rows;
    final Deque<Sent> underWay;
    final Deque<Seat> pending;
    /** The demanded calls that were made. */
    final Set<Call> called;
    /** For each side, the row that it did something in last. */
    private final int[] standing;
    /** For each side, the output that gave its messages another protection. */
    private final List<Optional<String>> protection;
    /** Outputs of secrets by other machines, since the transition in hand began. */
    final List<String> installed;

    /** A machine of a side, which is 0 or 1. */
    record Seat(int side, String machine) {}

    /** What an application asks of a machine. */
    record Call(Seat seat, String name) {}

    record Current(String state, Map<String, Known> data) {}

    /** A message that is not received yet; {@code row} is the one that shows it. */
    record Sent(int from, String channel, String name, Known content, int row) {}

    World() {
        machines = new LinkedHashMap<>();
        rows = new ArrayList<>(List.of(Row.empty()));
        underWay = new ArrayDeque<>();
        pending = new ArrayDeque<>();
        called = new HashSet<>();
        standing = new int[2];
        protection = new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
        installed = new ArrayList<>();
    }

    private World(World other) {
        machines = new LinkedHashMap<>(other.machines);
        rows = new ArrayList<>(other.rows);
        underWay = new ArrayDeque<>(other.underWay);
        pending = new ArrayDeque<>(other.pending);
        called = new HashSet<>(other.called);
        standing = other.standing.clone();
        protection = new ArrayList<>(other.protection);
        installed = new ArrayList<>(other.installed);
    }

    World copy() {
        return new World(this);
    }

    Current current(Seat seat) {
        Current current = machines.get(seat);
        if (current == null) {
            throw new IllegalArgumentException("there is no " + seat);
        }
        return current;
    }

    /** Shows what a side did beside the message it last had to do with. */
    void mark(int side, Mark mark) {
        rows.set(standing[side], rows.get(standing[side]).with(side, mark));
    }

    /** Shows what an application asks for, behind all that was said. */
    void begin(int side, Mark mark) {
        standing[side] = rows.size() - 1;
        mark(side, mark);
    }

    void stand(int side, int row) {
        standing[side] = row;
    }

    void send(Message message, String channel, Known content) {
        int from = message.from();
        if (!installed.isEmpty()) {
            protection.set(from, Optional.of(installed.get(installed.size() - 1)));
        }
        Message shown = new Message(
                from, message.name(), message.detail(), message.condition(), protection.get(from), message.note());
        rows.add(Row.of(shown));
        standing[from] = rows.size() - 1;
        underWay.add(new Sent(from, channel, message.name(), content, standing[from]));
    }

    long messages() {
        return rows.size() - 1L;
    }
}
