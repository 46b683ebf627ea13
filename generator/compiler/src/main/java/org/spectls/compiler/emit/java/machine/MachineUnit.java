package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.ContextMembers.Sent;
import org.spectls.compiler.model.Machine;

/** A machine, with all that its emitters want to know: where its handlers go, what its transitions and classes are called. */
final class MachineUnit {
    private final Machine machine;
    private final String packageName;
    private final Inheritance inheritance;
    private final Transitions transitions;
    private final Set<Sent> sent;
    private final List<String> raised;

    MachineUnit(Machine declared, JavaTypes types) {
        this.machine = StrayResults.atMachine(declared);
        this.packageName = types.machinePackage(machine.name());
        this.inheritance = new Inheritance(machine);
        this.transitions = new Transitions(machine, inheritance);
        this.sent = ContextMembers.sent(machine);
        this.raised = ContextMembers.raised(machine);
    }

    Machine machine() {
        return machine;
    }

    String packageName() {
        return packageName;
    }

    Inheritance inheritance() {
        return inheritance;
    }

    Transitions transitions() {
        return transitions;
    }

    /** The messages that the machine sends. */
    Set<Sent> sent() {
        return sent;
    }

    /** The events that the machine raises. */
    List<String> raised() {
        return raised;
    }

    /** The sealed interface of the machine's states. */
    ClassName type() {
        return className("");
    }

    ClassName state(String name) {
        return ClassName.get(packageName, Naming.pascal(name));
    }

    /** The sealed interface of a phase's states. */
    ClassName phase(String name) {
        boolean taken = name.equals(machine.name())
                || machine.states().stream().anyMatch(state -> state.name().equals(name));
        return ClassName.get(packageName, Naming.pascal(name) + (taken ? "Phase" : ""));
    }

    /** The interface that a state belongs to: its phase's, or the machine's. */
    ClassName parent(Machine.State state) {
        return state.phase().map(this::phase).orElseGet(this::type);
    }

    ClassName context() {
        return className("Context");
    }

    ClassName stateEnum() {
        return className("State");
    }

    ClassName transitionEnum() {
        return className("Transition");
    }

    ClassName rules() {
        return className("Rules");
    }

    /** The name of the field, the variable or the method that holds the machine's current state. */
    String variable() {
        return Naming.camel(machine.name());
    }

    /** One of the states awaits the result of an operation. */
    boolean awaits() {
        return machine.states().stream().anyMatch(state -> state.awaits().isPresent());
    }

    /** One of the states holds a secret. */
    boolean holdsSecrets(JavaTypes types) {
        return machine.states().stream()
                .flatMap(state -> state.data().stream())
                .anyMatch(data -> types.holdsSecret(data.type()));
    }

    private ClassName className(String suffix) {
        return ClassName.get(packageName, Naming.pascal(machine.name()) + suffix);
    }
}
