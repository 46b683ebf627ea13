package org.spectls.learn.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spectls.puppet.Observation;
import org.spectls.puppet.Observation.Data;
import org.spectls.puppet.Puppet;
import org.spectls.puppet.run.Connection;
import org.spectls.puppet.run.Connection.Arrival;
import org.spectls.puppet.run.Connector;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.Trace.Goal;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;

/** A puppet puts the questions, on a connection of its own for each. Confined to one thread at a time. */
public final class PuppetTeacher implements Teacher {
    private static final String CLOSED = "Closed";

    private final Connector connector;
    private final Trace about;
    private final Supplier<Puppet> puppets;
    private final List<Letter> first;
    private final boolean allData;
    private final Patience patience;

    /**
     * Questions about what is behind a connector.
     *
     * @param puppets makes the one for the next question
     * @param first letters that come before any question; what is seen of them does not count
     * @param allData whether application data counts that nobody asked for: programs at the other end of a socket have
     *     something to say as soon as the connection is open
     */
    public PuppetTeacher(
            Connector connector,
            Role tested,
            Profile profile,
            Supplier<Puppet> puppets,
            List<Letter> first,
            boolean allData,
            Patience patience) {
        this.connector = connector;
        this.about = new Trace("", tested, profile, new Goal("", List.of(), List.of()), List.of());
        this.puppets = puppets;
        this.first = List.copyOf(first);
        this.allData = allData;
        this.patience = patience;
    }

    @Override
    public List<String> answer(List<Letter> word, Foresight foresight) {
        List<String> outputs = new ArrayList<>();
        try (Connection connection = connector.connect(about);
                Puppet puppet = puppets.get()) {
            connection.open();
            for (Letter letter : first) {
                perform(connection, puppet, letter, Optional.empty(), Optional.empty(), patience.most());
            }
            boolean closed = false;
            for (Letter letter : word) {
                // Behind a socket nothing can come any more.
                String output = closed && !connection.isImmediate()
                        ? Automaton.NOTHING
                        : perform(
                                connection,
                                puppet,
                                letter,
                                foresight.seen(outputs.size()),
                                foresight.expected(outputs),
                                patience.quiet());
                closed |= output.endsWith(CLOSED);
                outputs.add(output);
            }
            return outputs;
        } catch (IOException unreachable) {
            throw new UnreachableException(String.valueOf(unreachable.getMessage()), unreachable);
        }
    }

    private String perform(
            Connection connection,
            Puppet puppet,
            Letter letter,
            Optional<String> seen,
            Optional<String> expected,
            long quiet)
            throws IOException {
        long since = patience.now();
        if (letter.action() instanceof Send send) {
            connection.send(puppet.send(send.symbol()));
        } else if (!connection.act(letter.action())) {
            throw new IllegalArgumentException("nobody can " + letter.action());
        }
        List<String> labels = new ArrayList<>();
        boolean more = true;
        while (more) {
            Arrival arrival = connection.receive(wait(labels, seen, expected, quiet));
            if (!arrival.octets().isEmpty() && labels.isEmpty()) {
                patience.answered(since);
            }
            List<Observation> observed =
                    new ArrayList<>(puppet.receive(arrival.octets().toArray()));
            if (arrival.closed()) {
                observed.addAll(puppet.closed());
            }
            observed.stream()
                    .filter(one -> allData || !(one instanceof Data) || !puppet.established())
                    .map(Observation::label)
                    .forEach(labels::add);
            more = !arrival.closed() && !arrival.octets().isEmpty();
        }
        return Automaton.output(labels);
    }

    /** Milliseconds: long where something should come, short where nothing should. */
    private long wait(List<String> labels, Optional<String> seen, Optional<String> expected, long quiet) {
        String soFar = Automaton.output(labels);
        if (seen.isPresent() && seen.get().equals(soFar)) {
            return 0;
        }
        return seen.or(() -> expected)
                        .filter(whole -> isBeginning(labels, soFar, whole))
                        .isPresent()
                ? patience.most()
                : quiet;
    }

    private static boolean isBeginning(List<String> labels, String soFar, String whole) {
        return !whole.equals(soFar) && (labels.isEmpty() || whole.startsWith(soFar + ","));
    }
}
