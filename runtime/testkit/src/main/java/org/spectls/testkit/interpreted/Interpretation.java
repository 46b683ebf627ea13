package org.spectls.testkit.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Observer;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;

/** One endpoint as the interpreter has it: its situation, and who sees what becomes of it. Not thread-safe. */
final class Interpretation {
    private final Stack stack;
    private final Spectator spectator;
    private Situation situation;
    private List<Monitor> monitors;
    private Optional<Octets> fragment = Optional.empty();

    Interpretation(Stack stack, Object configuration, Spectator spectator) {
        this.stack = stack;
        this.spectator = spectator;
        String endpoint = stack.endpoint().name();
        this.situation = stack.interpreter().initial(endpoint, stack.configuration(configuration));
        this.monitors = spectator.judges() ? Monitor.of(stack.interpreter().model(), endpoint) : List.of();
    }

    Situation situation() {
        return situation;
    }

    /** The bytes that the next input is about. */
    void fragment(Octets octets) {
        fragment = Optional.of(octets);
    }

    /** The fragment for an input that is told now. */
    Optional<Octets> takeFragment() {
        Optional<Octets> taken = fragment;
        fragment = Optional.empty();
        return taken;
    }

    Step tell(Stimulus stimulus, Host host) {
        Step step = stack.interpreter().step(situation, stimulus, host, observer());
        note(step);
        return step;
    }

    List<Step> advance(long now, Host host) {
        List<Step> steps = new ArrayList<>(stack.interpreter().advance(situation, now, host, observer()));
        steps.forEach(this::note);
        return steps;
    }

    private void note(Step step) {
        situation = step.after();
        String endpoint = stack.endpoint().name();
        spectator.stepped(endpoint, step);
        if (spectator.judges()) {
            monitors = monitors.stream().map(monitor -> monitor.after(step)).toList();
            spectator.judged(endpoint, monitors);
        }
    }

    private Observer observer() {
        return (decision, atoms, outcome) -> spectator.decided(stack.endpoint().name(), decision, atoms, outcome);
    }
}
