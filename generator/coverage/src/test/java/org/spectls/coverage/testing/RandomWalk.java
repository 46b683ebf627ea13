package org.spectls.coverage.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Observer;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;

/** An endpoint that is told anything, and whose host answers anything, but in the order in which a host may. */
public final class RandomWalk {
    /** So many things are tried at each point. */
    private static final int TRIALS = 6;

    private final Interpreter interpreter;
    private final Model model;
    private final String endpoint;
    private final Random random;
    private final RandomValues values;

    public RandomWalk(Interpreter interpreter, String endpoint, Random random) {
        this.interpreter = interpreter;
        this.model = interpreter.model();
        this.endpoint = endpoint;
        this.random = random;
        this.values = new RandomValues(interpreter, random);
    }

    /** Learns what the endpoint does. */
    public interface Witness {
        /** What may follow: a stimulus, and the messages that it fed. */
        void tried(List<Step> steps);

        /** What of it was chosen to go on from. */
        void chosen(List<Step> steps);
    }

    /**
     * Goes on until so many things have come from outside, or it is over. Of several things that are tried at each point,
     * one is chosen that does not end it, if there is one: the others lead nowhere.
     */
    public void go(int steps, Witness witness, Observer observer) {
        Map<String, Value> configuration = required();
        model.configs().stream()
                .filter(config -> random.nextInt(8) == 0)
                .forEach(config -> configuration.put(config.name(), values.of(config.type())));
        Situation now = interpreter.initial(endpoint, configuration);
        List<EventDef> outside = outside(now);
        for (int i = 0; i < steps && !now.ended(); i++) {
            List<Step> chosen = List.of();
            for (int trial = 0; trial < TRIALS; trial++) {
                List<Step> tried = steps(now, stimulus(now, outside), observer);
                witness.tried(tried);
                if (chosen.isEmpty() || (!tried.isEmpty() && isBetter(last(tried), last(chosen)))) {
                    chosen = tried;
                }
            }
            if (!chosen.isEmpty()) {
                witness.chosen(chosen);
                now = last(chosen).after();
            }
        }
    }

    private static boolean isBetter(Step one, Step other) {
        return !one.after().ended()
                && (other.after().ended()
                        || one.transitions().size() > other.transitions().size());
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    /** What was fed is taken before anything else comes. */
    private List<Step> steps(Situation before, Stimulus stimulus, Observer observer) {
        List<Step> steps = new ArrayList<>();
        try {
            Step step = interpreter.step(before, stimulus, host(), observer);
            steps.add(step);
            while (step.taken()
                    && step.after().pending().isEmpty()
                    && !step.after().ended()) {
                step = interpreter.step(step.after(), new Stimulus.Next(), host(), observer);
                steps.add(step);
            }
        } catch (IllegalArgumentException | ArithmeticException misfit) {
            // A host that gives what no message has room for cannot go on; what came before counts.
            return steps;
        }
        return steps;
    }

    private Stimulus stimulus(Situation now, List<EventDef> outside) {
        List<Stimulus> possible = new ArrayList<>();
        now.pending()
                .forEach(pending -> possible.add(
                        new Stimulus.Result(pending.operation(), values.of(operation(pending.operation())))));
        now.deadlines().keySet().forEach(timer -> possible.add(new Stimulus.Fire(timer)));
        for (int i = 0; i < 3; i++) {
            EventDef event = outside.get(random.nextInt(outside.size()));
            List<Value> arguments = event.params().stream()
                    .map(param -> values.of(param.type()))
                    .toList();
            possible.add(
                    event.kind() == EventKind.CALL
                            ? new Stimulus.Call(event.name(), arguments)
                            : new Stimulus.Input(event.name(), arguments, Optional.of(fragment())));
        }
        return possible.get(random.nextInt(possible.size()));
    }

    private List<EventDef> outside(Situation now) {
        Set<String> known = interpreter.possible(now).stream()
                .map(possible -> possible.event().name())
                .collect(Collectors.toSet());
        return model.events().stream()
                .filter(event -> event.kind() == EventKind.CALL || event.kind() == EventKind.INPUT)
                .filter(event -> known.contains(event.name()))
                .toList();
    }

    private Map<String, Value> required() {
        Map<String, Value> required = new HashMap<>();
        model.configs().stream()
                .filter(config -> config.initial().isEmpty())
                .forEach(config -> required.put(config.name(), values.of(config.type())));
        return required;
    }

    /** Messages of some channel, whole or not, or anything. */
    private Octets fragment() {
        ChannelDef channel =
                model.channels().get(random.nextInt(model.channels().size()));
        Octets octets = Octets.EMPTY;
        for (int i = random.nextInt(3); i >= 0; i--) {
            ChannelMessage message =
                    channel.messages().get(random.nextInt(channel.messages().size()));
            octets = octets.concat(values.frame(channel, message));
        }
        return random.nextInt(6) == 0 ? octets.slice(0, random.nextInt(octets.length() + 1)) : octets;
    }

    private Type operation(String name) {
        return model.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private Host host() {
        return (name, arguments) -> values.of(model.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow()
                .result());
    }
}
