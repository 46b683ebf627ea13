package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Situation.Current;
import org.spectls.interpreter.Situation.Timer;

/** Runs the endpoints of a checked model, one step at a time, by {@code spec/doc/language.md}. Immutable. */
public final class Interpreter {
    private static final Host NO_HOST = (function, arguments) -> {
        throw new IllegalStateException("nobody supplies " + function + " here");
    };

    /** More than that at a time would be a timer that starts itself again for no time at all. */
    private static final int MOST_FIRED = 100_000;

    private final Index index;
    private final Map<String, Decisions> decisions = new LinkedHashMap<>();

    public Interpreter(Model model) {
        this.index = new Index(model);
        model.endpoints().forEach(endpoint -> decisions.put(endpoint.name(), Decisions.in(index, endpoint.name())));
    }

    public Model model() {
        return index.model();
    }

    public Codec codec() {
        return new Codec(index);
    }

    /** The member of an enum or row of a table with this code; empty when a closed enum has none. */
    public Optional<Value> code(String type, long code) {
        return index.code(type, code);
    }

    /** The member of an enum or row of a table of this name. */
    public Value member(String type, String name) {
        return index.member(type, name);
    }

    /** The same, if there is one. */
    public Optional<Value> find(String type, String name) {
        return index.find(type, name);
    }

    /**
     * An endpoint at time 0, of which nobody has heard yet.
     *
     * @param given values of the configuration; what is not given has its default
     * @throws IllegalArgumentException when a configuration without default is not given
     */
    public Situation initial(String endpoint, Map<String, Value> given) {
        EndpointDef definition = index.endpoint(endpoint);
        Map<String, Value> configuration = configuration(given);
        Evaluator evaluator = new Evaluator(index, configuration, NO_HOST, Surroundings.NONE);
        Map<String, Current> machines = new LinkedHashMap<>();
        Map<String, Buffer> channels = new LinkedHashMap<>();
        for (Machine machine : index.machines(definition)) {
            Map<String, Value> data = new LinkedHashMap<>();
            for (Param param : machine.initial().data()) {
                Value value = evaluator.value(param.initial().orElseThrow(), Scope.EMPTY);
                data.put(param.name(), Evaluator.fit(value, param.type()));
            }
            machines.put(machine.name(), new Current(machine.initial().name(), data, Optional.empty()));
            machine.receives().forEach(channel -> channels.put(channel, Buffer.EMPTY));
        }
        return new Situation(
                endpoint,
                configuration,
                machines,
                Map.of(),
                Map.of(),
                Octets.EMPTY,
                0,
                channels,
                Octets.EMPTY,
                0,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The configuration that nobody has to give, as it is by default. */
    public Map<String, Value> defaults() {
        Map<String, Value> defaults = new LinkedHashMap<>();
        for (ConfigDef config : model().configs()) {
            fallback(config, defaults).ifPresent(value -> defaults.put(config.name(), value));
        }
        return defaults;
    }

    /** What becomes of a situation by a stimulus. */
    public Step step(Situation before, Stimulus stimulus, Host host) {
        return step(before, stimulus, host, Observer.NONE);
    }

    /** What becomes of a situation by a stimulus; {@code observer} learns how decisions are taken on the way. */
    public Step step(Situation before, Stimulus stimulus, Host host, Observer observer) {
        Decisions known = Optional.ofNullable(decisions.get(before.endpoint())).orElseThrow();
        return new Run(index, known, before, host, observer).step(stimulus);
    }

    /** Tells the time, and fires the timers that are due, in the order of their times. */
    public List<Step> advance(Situation before, long now, Host host, Observer observer) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(before, new Stimulus.Time(now), host, observer));
        Situation current = steps.get(0).after();
        for (Optional<Timer> due = current.due(now); due.isPresent(); due = current.due(now)) {
            if (steps.size() > MOST_FIRED) {
                throw new IllegalStateException("timers fire at " + now + " ms without an end");
            }
            Step step = step(current, new Stimulus.Fire(due.get()), host, observer);
            steps.add(step);
            current = step.after();
        }
        return steps;
    }

    /** The events that can be told now from outside: all of them, but messages only while no operation is under way. */
    public List<Possible> possible(Situation situation) {
        List<Possible> possible = new ArrayList<>();
        if (situation.ended()) {
            return possible;
        }
        for (Machine machine : index.machines(index.endpoint(situation.endpoint()))) {
            Current current = Optional.ofNullable(situation.machines().get(machine.name()))
                    .orElseThrow();
            State state = index.state(machine.name(), current.state());
            for (Event event : machine.alphabet()) {
                if (isPossible(event, machine, current, situation)) {
                    Handler handler = index.handler(state, event);
                    List<String> outcomes = new ArrayList<>();
                    outcomes(handler.body(), outcomes);
                    possible.add(new Possible(event, machine.name(), handler.id(), outcomes));
                }
            }
        }
        return possible;
    }

    private static boolean isPossible(Event event, Machine machine, Current current, Situation situation) {
        if (event instanceof Event.Timer timer) {
            return situation.deadlines().containsKey(new Timer(machine.name(), timer.name()));
        } else if (event instanceof Event.Result result) {
            return current.pending()
                    .filter(pending -> pending.operation().equals(result.operation()))
                    .isPresent();
        } else if (event instanceof Event.Message || event instanceof Event.Malformed) {
            return situation.pending().isEmpty();
        }
        return !(event instanceof Event.Internal);
    }

    private static void outcomes(Block block, List<String> outcomes) {
        for (Machine.Step step : block.steps()) {
            if (step instanceof Require require) {
                outcomes.add(require.id());
            } else if (step instanceof Let let) {
                let.id().ifPresent(outcomes::add);
            }
        }
        if (block.ending() instanceof Choice choice) {
            choice.alternatives().forEach(alternative -> outcomes(alternative.block(), outcomes));
        } else {
            outcomes.add(((Leaf) block.ending()).id());
        }
    }

    private Map<String, Value> configuration(Map<String, Value> given) {
        Map<String, Value> configuration = new LinkedHashMap<>();
        for (ConfigDef config : model().configs()) {
            Value value = Optional.ofNullable(given.get(config.name()))
                    .or(() -> fallback(config, configuration))
                    .orElseThrow(() -> new IllegalArgumentException("the configuration needs " + config.name()));
            configuration.put(config.name(), value);
        }
        return configuration;
    }

    private Optional<Value> fallback(ConfigDef config, Map<String, Value> before) {
        if (config.initial().isPresent()) {
            Evaluator evaluator = new Evaluator(index, before, NO_HOST, Surroundings.NONE);
            return Optional.of(Evaluator.fit(evaluator.value(config.initial().get(), Scope.EMPTY), config.type()));
        }
        return config.type() instanceof Type.Optional ? Optional.of(Value.ABSENT) : Optional.empty();
    }
}
