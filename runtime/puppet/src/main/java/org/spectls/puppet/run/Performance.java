package org.spectls.puppet.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.Observation;
import org.spectls.puppet.Observation.Data;
import org.spectls.puppet.Puppet;
import org.spectls.puppet.run.CaseResult.Exchange;
import org.spectls.puppet.run.Comparison.Outcome;
import org.spectls.puppet.run.Connection.Arrival;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Step;
import org.spectls.puppet.trace.Trace;

/** One case that is being played. */
final class Performance {
    private static final long NANOS = 1_000_000;

    private final Trace trace;
    private final RunSettings settings;
    private final Comparison comparison;
    private final long started;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> leniencies = new ArrayList<>();
    private Puppet puppet;

    /** Optional patterns that nothing has come for yet. */
    private List<String> leftOver = List.of();

    private @Nullable Verdict verdict;
    private String detail = "";

    Performance(Trace trace, RunSettings settings, Puppet puppet) {
        this.trace = trace;
        this.settings = settings;
        this.comparison = new Comparison(settings.anyAlert());
        this.puppet = puppet;
        this.started = settings.nanos().getAsLong();
    }

    boolean isOver() {
        return verdict != null;
    }

    void end(Verdict how, String why) {
        verdict = how;
        detail = why;
    }

    CaseResult result() {
        puppet.close();
        return new CaseResult(
                trace,
                verdict == null ? Verdict.PASSED : verdict,
                detail,
                exchanges,
                leniencies,
                (settings.nanos().getAsLong() - started) / NANOS);
    }

    void play(Connection connection, Step step, boolean last) throws IOException {
        Action action = step.action();
        byte[] sent = new byte[0];
        if (action instanceof Send send) {
            sent = puppet.send(send.symbol());
            connection.send(sent);
        } else if (action instanceof Reconnect) {
            puppet = puppet.next();
            leftOver = List.of();
            connection.open();
        } else if (!connection.act(action)) {
            end(Verdict.SKIPPED, "not possible here: " + action);
            return;
        }
        List<String> expected = new ArrayList<>(leftOver);
        expected.addAll(step.expect());
        observe(connection, step, last, expected, Bytes.wrap(sent));
    }

    private void observe(Connection connection, Step step, boolean last, List<String> expected, Bytes sent)
            throws IOException {
        List<String> labels = new ArrayList<>();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        long deadline = settings.nanos().getAsLong() + settings.timeout() * NANOS;
        Comparison.Result result = comparison.compare(expected, labels);
        boolean open = true;
        boolean more = true;
        while (more) {
            long patience = result.outcome() == Outcome.INCOMPLETE
                    ? (deadline - settings.nanos().getAsLong()) / NANOS
                    : last ? settings.quiet() : 0;
            Arrival arrival = connection.receive(patience);
            received.writeBytes(arrival.octets().toArray());
            see(arrival, labels, connection.isImmediate() || mentionsData(expected));
            open &= !arrival.closed();
            result = best(step, expected, labels);
            boolean silent = arrival.octets().isEmpty() && !arrival.closed();
            boolean late = connection.isImmediate() || settings.nanos().getAsLong() >= deadline;
            more = result.outcome() != Outcome.WRONG
                    && open
                    && !(silent && (result.outcome() == Outcome.COMPLETE || late));
        }
        exchanges.add(
                new Exchange(step.action().toString(), sent, expected, labels, Bytes.wrap(received.toByteArray())));
        leniencies.addAll(result.leniencies());
        leftOver = result.outcome() == Outcome.COMPLETE ? result.remaining() : List.of();
        if (result.outcome() != Outcome.COMPLETE) {
            Diagnosis diagnosis = Diagnosis.of(result, labels, connection.isImmediate(), settings.timeout());
            end(diagnosis.verdict(), diagnosis.detail());
        }
    }

    /**
     * Notes what came. A program at the other end of a socket may have something to say as soon as the connection is
     * open: where nothing was said of that, it is overlooked.
     */
    private void see(Arrival arrival, List<String> labels, boolean all) {
        List<Observation> seen = new ArrayList<>(puppet.receive(arrival.octets().toArray()));
        if (arrival.closed()) {
            seen.addAll(puppet.closed());
        }
        seen.stream()
                .filter(observation -> all || !(observation instanceof Data) || !puppet.established())
                .map(Observation::label)
                .forEach(labels::add);
    }

    private static boolean mentionsData(List<String> patterns) {
        return patterns.stream().map(Comparison::bare).anyMatch("ApplicationData"::equals);
    }

    /** Where the standard leaves a choice, another answer will do for whoever is not held to ours. */
    private Comparison.Result best(Step step, List<String> expected, List<String> labels) {
        Comparison.Result result = comparison.compare(expected, labels);
        if (!settings.anyAlert() || result.outcome() == Outcome.COMPLETE) {
            return result;
        }
        Comparison.Result nearest = result;
        for (List<String> other : step.also()) {
            List<String> patterns = new ArrayList<>(leftOver);
            patterns.addAll(other);
            Comparison.Result alternative = comparison.compare(patterns, labels);
            if (alternative.outcome() == Outcome.COMPLETE
                    || (nearest.outcome() == Outcome.WRONG && alternative.outcome() == Outcome.INCOMPLETE)) {
                List<String> noted = new ArrayList<>(alternative.leniencies());
                noted.add(other + " in place of " + expected);
                nearest = new Comparison.Result(
                        alternative.outcome(), alternative.observed(), alternative.remaining(), noted);
            }
        }
        return nearest;
    }
}
