package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Ending;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Step;

/**
 * Lists for each transition the secrets whose life ends with it: those of the state, the payload and the steps that are
 * neither carried into the target nor handed to another machine, and that this machine owns.
 */
final class Wiping {
    private final World world;
    private final List<EndpointDef> endpoints;
    private final List<Machine> machines;
    private final Ownership ownership;

    private Wiping(World world, List<Machine> machines, List<EndpointDef> endpoints) {
        this.world = world;
        this.machines = machines;
        this.endpoints = endpoints;
        this.ownership = Ownership.of(world, machines);
    }

    static List<Machine> complete(World world, List<Machine> machines, List<EndpointDef> endpoints) {
        Wiping wiping = new Wiping(world, machines, endpoints);
        return machines.stream().map(wiping::machine).toList();
    }

    private Machine machine(Machine m) {
        List<Machine.State> states = m.states().stream().map(this::state).toList();
        return new Machine(m.name(), m.receives(), m.timers(), m.phases(), states, m.alphabet(), m.note());
    }

    private Machine.State state(Machine.State s) {
        List<Handler> handlers = s.handlers().stream().map(h -> handler(s, h)).toList();
        return new Machine.State(
                s.name(), s.id(), s.initial(), s.isFinal(), s.phase(), s.data(), s.awaits(), handlers, s.note());
    }

    private Handler handler(Machine.State state, Handler h) {
        Locals locals = Locals.of(world, state);
        if (ownsPayload(h.event())) {
            h.bindings().forEach(binding -> locals.add(binding.name(), binding.type()));
        }
        Block body = block(state, h.body(), locals);
        return new Handler(h.event(), h.id(), h.bindings(), h.context(), h.origin(), body, h.note());
    }

    /** An event that several machines hear belongs to none of them. */
    private boolean ownsPayload(Event event) {
        return !(event instanceof Event.Internal)
                || endpoints.stream().allMatch(endpoint -> listeners(endpoint, event) <= 1);
    }

    private long listeners(EndpointDef endpoint, Event event) {
        return machines.stream()
                .filter(machine -> endpoint.machines().contains(machine.name()))
                .filter(machine -> machine.alphabet().contains(event))
                .count();
    }

    private Block block(Machine.State state, Block block, Locals outer) {
        Locals locals = outer.copy();
        for (Step step : block.steps()) {
            if (step instanceof Let let && !ownership.isBorrowed(state, let.value(), locals)) {
                locals.let(let.name(), let.type(), let.value());
            } else if (step instanceof Let let) {
                locals.borrow(let.name());
            }
        }
        return new Block(block.steps(), ending(state, block.ending(), locals));
    }

    private Ending ending(Machine.State state, Ending ending, Locals locals) {
        if (ending instanceof Choice choice) {
            List<Alternative> alternatives = new ArrayList<>();
            for (Alternative a : choice.alternatives()) {
                alternatives.add(new Alternative(a.guard(), a.label(), block(state, a.block(), locals), a.note()));
            }
            return new Choice(alternatives);
        }
        return leaf(state, (Leaf) ending, locals.copy());
    }

    private Leaf leaf(Machine.State state, Leaf leaf, Locals locals) {
        for (Effect effect : leaf.effects()) {
            if (effect instanceof Effect.Let let && !ownership.isBorrowed(state, let.value(), locals)) {
                locals.let(let.name(), let.type(), let.value());
            }
        }
        List<String> wiped = locals.ended(leaf).stream()
                .filter(name -> !ownership.isBorrowed(state, name))
                .toList();
        return new Leaf(leaf.id(), leaf.target(), leaf.effects(), wiped, leaf.note());
    }
}
