package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Model;

/** One side of a dialogue: an endpoint, what it was told and what it did. */
final class Side {
    final Interpreter interpreter;
    final Host host;
    Situation situation;
    Step last;
    final List<Step> steps = new ArrayList<>();
    final Map<String, List<Boolean>> decisions = new HashMap<>();
    final Map<String, List<List<Observer.Truth>>> atoms = new HashMap<>();

    Side(Model model, String endpoint, Map<String, Value> configuration, Host host) {
        this.interpreter = new Interpreter(model);
        this.host = host;
        this.situation = interpreter.initial(endpoint, configuration);
        this.last = new Step(situation, new Stimulus.Time(0), false, List.of(), situation);
    }

    Step tell(Stimulus stimulus) {
        last = interpreter.step(situation, stimulus, host, this::note);
        steps.add(last);
        situation = last.after();
        return last;
    }

    Step call(String name, Value... arguments) {
        return tell(new Stimulus.Call(name, List.of(arguments)));
    }

    Step input(String name, Value... arguments) {
        return tell(new Stimulus.Input(name, List.of(arguments), Optional.empty()));
    }

    /** Octets arrive, and their messages are taken as far as that is possible. */
    List<Step> arrive(String input, Octets octets) {
        tell(new Stimulus.Input(input, List.of(), Optional.of(octets)));
        return drain();
    }

    List<Step> drain() {
        List<Step> taken = new ArrayList<>();
        while (tell(new Stimulus.Next()).taken()) {
            taken.add(last);
        }
        return taken;
    }

    List<Step> advance(long now) {
        List<Step> told = interpreter.advance(situation, now, host, this::note);
        steps.addAll(told);
        situation = told.get(told.size() - 1).after();
        return told;
    }

    /** What the step put out, as one stretch of octets. */
    static Octets sent(Step step) {
        return step.all(Happening.Sent.class).map(Happening.Sent::frame).reduce(Octets.EMPTY, Octets::concat);
    }

    String state(String machine) {
        return current(situation, machine).state();
    }

    Map<String, Value> data(String machine) {
        return data(situation, machine);
    }

    static Map<String, Value> data(Situation situation, String machine) {
        return current(situation, machine).data();
    }

    private static Situation.Current current(Situation situation, String machine) {
        return Optional.ofNullable(situation.machines().get(machine)).orElseThrow();
    }

    private void note(String decision, List<Observer.Truth> values, boolean outcome) {
        decisions.computeIfAbsent(decision, d -> new ArrayList<>()).add(outcome);
        atoms.computeIfAbsent(decision, d -> new ArrayList<>()).add(values);
    }
}
