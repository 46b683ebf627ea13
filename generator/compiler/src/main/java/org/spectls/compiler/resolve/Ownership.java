package org.spectls.compiler.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;

/**
 * What in a state's data belongs to the configuration or a constant: such secrets outlive the machine. Found by following
 * every assignment until nothing new is found.
 */
final class Ownership {
    private final World world;
    private final Set<String> borrowed = new HashSet<>();

    private Ownership(World world) {
        this.world = world;
    }

    static Ownership of(World world, List<Machine> machines) {
        Ownership ownership = new Ownership(world);
        int before;
        do {
            before = ownership.borrowed.size();
            machines.forEach(ownership::machine);
        } while (ownership.borrowed.size() > before);
        return ownership;
    }

    boolean isBorrowed(Machine.State state, String name) {
        return borrowed.contains(state.id() + "." + name);
    }

    boolean isBorrowed(Machine.State state, Expr value, Locals locals) {
        return Aliases.of(world, value).stream()
                .anyMatch(name -> isShared(name) || locals.isBorrowed(name) || isBorrowed(state, name));
    }

    private boolean isShared(String name) {
        return world.configs.containsKey(name) || world.constants.containsKey(name);
    }

    private void machine(Machine machine) {
        for (Machine.State state : machine.states()) {
            state.handlers().forEach(handler -> block(machine, state, handler.body(), Locals.of(world, state)));
        }
    }

    private void block(Machine machine, Machine.State state, Block block, Locals outer) {
        Locals locals = outer.copy();
        for (Step step : block.steps()) {
            if (step instanceof Let let && isBorrowed(state, let.value(), locals)) {
                locals.borrow(let.name());
            }
        }
        if (block.ending() instanceof Choice choice) {
            choice.alternatives().forEach(alternative -> block(machine, state, alternative.block(), locals));
        } else if (((Leaf) block.ending()).target() instanceof Target.Goto go) {
            assignments(machine.name() + "." + go.state(), state, go.data(), locals);
        } else if (((Leaf) block.ending()).target() instanceof Target.Stay stay) {
            assignments(state.id(), state, stay.data(), locals);
        }
    }

    private void assignments(String target, Machine.State state, List<Assignment> data, Locals locals) {
        for (Assignment assignment : data) {
            if (isBorrowed(state, assignment.value(), locals)) {
                borrowed.add(target + "." + assignment.name());
            }
        }
    }
}
