package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.TypeSpec;
import java.util.List;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.SourceFiles;
import org.spectls.compiler.model.Model;

/** Emits all that acts: a package for each machine, the ports, and the endpoints. */
public final class MachineEmitter {
    private final Generation generation;
    private final Model model;
    private final JavaTypes types;
    private final SourceFiles files;

    public MachineEmitter(EmitterContext context, SourceFiles files) {
        this.generation = new Generation(context);
        this.model = context.model();
        this.types = context.types();
        this.files = files;
    }

    public void emit() {
        ports();
        generation.units().forEach(this::machine);
        endpoints();
    }

    private void ports() {
        files.addPackage(types.portsPackage(), "Through which endpoints act on their environment.");
        PortEmitter ports = new PortEmitter(model, types);
        port(new ConfigurationEmitter(generation).emit());
        port(ports.primitives());
        port(ports.outputs());
        if (!model.operations().isEmpty()) {
            port(ports.operations());
        }
        port(ports.channel());
        if (!model.channels().isEmpty()) {
            port(ports.sends());
        }
        port(ports.environment());
        port(ports.step(generation.failure()));
        model.failure().ifPresent(failure -> port(new FaultsEmitter(types).emit(failure)));
    }

    private void port(TypeSpec type) {
        files.add(types.portsPackage(), type);
    }

    private void machine(MachineUnit unit) {
        files.addPackage(
                unit.packageName(), "The machine {@code " + unit.machine().name() + "}.");
        MachineInterfaceEmitter interfaces = new MachineInterfaceEmitter(generation, unit);
        add(unit, interfaces.machine());
        unit.inheritance().phases().forEach(phase -> add(unit, interfaces.phase(phase)));
        StateEmitter states = new StateEmitter(generation, unit);
        unit.machine().states().forEach(state -> files.add(unit.packageName(), states.emit(state), state.note()));
        add(unit, new ContextEmitter(generation).emit(unit));
        add(unit, new StateEnumEmitter(unit).emit());
        add(unit, new TransitionEnumEmitter(unit).emit());
        if (!unit.transitions().rules().isEmpty()) {
            add(unit, new RulesEmitter(unit).emit());
        }
    }

    private void add(MachineUnit unit, TypeSpec type) {
        files.add(unit.packageName(), type, unit.machine().note());
    }

    private void endpoints() {
        List<EndpointUnit> units = model.endpoints().stream()
                .map(endpoint -> new EndpointUnit(generation, endpoint))
                .toList();
        if (units.isEmpty()) {
            return;
        }
        files.addPackage(types.basePackage(), "The endpoints.");
        RoleEmitter roles = new RoleEmitter(generation, units);
        EndpointEmitter endpoints = new EndpointEmitter(generation);
        roles.common().ifPresent(common -> files.add(types.basePackage(), common));
        for (EndpointUnit unit : units) {
            files.add(types.basePackage(), roles.emit(unit), unit.definition().note());
            files.add(
                    types.basePackage(), endpoints.emit(unit), unit.definition().note());
            OutboxEmitter outbox = new OutboxEmitter(generation, unit);
            files.add(
                    types.basePackage(),
                    outbox.emit(RoleMethods.ports(types)),
                    unit.definition().note());
            CoreEmitter core = new CoreEmitter(generation, unit);
            files.add(
                    types.basePackage(),
                    core.emit(RoleMethods.ports(types)),
                    unit.definition().note());
        }
    }
}
