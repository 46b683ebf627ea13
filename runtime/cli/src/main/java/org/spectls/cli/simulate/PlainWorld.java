package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Value;

/**
 * Any specification, without its host: functions are answered by stand-ins, which the same arguments always make answer
 * the same; operations by whoever sits at the terminal.
 */
final class PlainWorld extends BasicWorld {
    private final StandIns standIns;
    private final PlainCarrier carrier;
    private final List<Party> parties;

    /**
     * A world.
     *
     * @param given the configuration of both sides, where it is not the specification's default
     */
    PlainWorld(Interpreter interpreter, long seed, List<Map<String, Value>> given) {
        super(interpreter, seed);
        this.standIns = new StandIns(interpreter);
        this.carrier = new PlainCarrier(interpreter, samples);
        List<EndpointDef> endpoints = interpreter.model().endpoints();
        List<Party> both = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            String endpoint =
                    endpoints.get(Math.min(side, endpoints.size() - 1)).name();
            String name = endpoints.size() == 1 ? endpoint + (side + 1) : endpoint;
            both.add(Party.of(name, interpreter, endpoint, given.get(side)));
        }
        this.parties = List.copyOf(both);
    }

    @Override
    public List<Party> parties() {
        return parties;
    }

    @Override
    public Carrier carrier() {
        return carrier;
    }

    @Override
    public Host host(int step, int side) {
        return (name, arguments) -> {
            FunctionDef function = interpreter.model().functions().stream()
                    .filter(definition -> definition.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            String occasion = function.generates() ? seed + " " + step + " " + side : "";
            return standIns.answer(function, arguments, occasion);
        };
    }

    /** Nobody knows the real one: the first that holds something is taken for it. */
    @Override
    public List<Choice> results(Simulation simulation, int side, Situation.Pending pending) {
        Type type = result(pending);
        List<Choice> choices =
                new ArrayList<>(samples.of(type).stream().map(Choice::of).toList());
        if (choices.stream().allMatch(choice -> choice.value().equals(Value.ABSENT))) {
            Value standIn = standIns.value(type, pending.toString());
            choices.add(0, new Choice("present", standIn));
        }
        return choices;
    }

    @Override
    public List<List<Choice>> arguments(Party party, EventDef event) {
        return new Combinations(samples).of(event.params());
    }

    @Override
    public List<EventDef> inputs() {
        return interpreter.model().events().stream()
                .filter(event -> event.kind() == EventKind.INPUT)
                .filter(event -> !carrier.tells(event.name()))
                .toList();
    }

    @Override
    public Party remembering(Party party, Step step) {
        return party;
    }

    @Override
    public boolean computes() {
        return false;
    }

    @Override
    public String description() {
        List<String> functions = interpreter.model().functions().stream()
                .filter(function -> function.body().isEmpty())
                .map(FunctionDef::name)
                .toList();
        return functions.isEmpty()
                ? "the specification leaves no function open"
                : "stand-ins answer for " + String.join(", ", functions) + ": seed " + seed;
    }
}
