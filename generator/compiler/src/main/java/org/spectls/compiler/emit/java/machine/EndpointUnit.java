package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.ContextMembers.Sent;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;

/** An endpoint, with all that its emitters want to know of its machines. */
final class EndpointUnit {

    /** A timer of one of the machines. {@code constant} holds its index in Java. */
    record Timer(MachineUnit machine, String name, String constant) {}

    private final EndpointDef endpoint;
    private final List<MachineUnit> machines;
    private final Generation generation;

    EndpointUnit(Generation generation, EndpointDef endpoint) {
        this.generation = generation;
        this.endpoint = endpoint;
        this.machines = generation.units(endpoint);
    }

    EndpointDef definition() {
        return endpoint;
    }

    List<MachineUnit> machines() {
        return machines;
    }

    /** What the endpoint's users see. */
    ClassName role() {
        return className("Role");
    }

    /** The class that plays the role. */
    ClassName type() {
        return className("Endpoint");
    }

    /** The class that holds the machines, and is the context of their steps. */
    ClassName core() {
        return className("Machines");
    }

    /** The class beneath it: the endpoint's ports, and the messages that go out. */
    ClassName outbox() {
        return className("Outbox");
    }

    List<Timer> timers() {
        List<Timer> timers = new ArrayList<>();
        for (MachineUnit unit : machines) {
            for (String timer : unit.machine().timers()) {
                String constant = Naming.constant(unit.machine().name()) + "_" + Naming.constant(timer);
                timers.add(new Timer(unit, timer, constant));
            }
        }
        return timers;
    }

    /** The messages that the machines or the endpoint's failure send. */
    Set<Sent> sent() {
        Set<Sent> sent = new LinkedHashSet<>();
        machines.forEach(unit -> sent.addAll(unit.sent()));
        sent.addAll(ContextMembers.sent(endpoint.onFail()));
        return sent;
    }

    /** The events that the machines or the endpoint's failure raise. */
    Set<String> raised() {
        Set<String> raised = new LinkedHashSet<>();
        machines.forEach(unit -> raised.addAll(unit.raised()));
        raised.addAll(ContextMembers.raised(endpoint.onFail()));
        return raised;
    }

    /** The events from outside, each with the machine that takes it, in the order of the machines. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Set<Event> known = new LinkedHashSet<>();
        for (MachineUnit unit : machines) {
            for (Event event : unit.machine().alphabet()) {
                boolean fromOutside =
                        event instanceof Event.Call || event instanceof Event.Input || event instanceof Event.Result;
                if (fromOutside && known.add(event)) {
                    entries.add(new Entry(unit, event));
                }
            }
        }
        return entries;
    }

    /** An event from outside, and the machine that takes it. */
    record Entry(MachineUnit machine, Event event) {}

    /** The channels that one of the machines receives. */
    List<ChannelDef> channels() {
        return generation.model().channels().stream()
                .filter(channel -> receiver(channel).isPresent())
                .toList();
    }

    Optional<MachineUnit> receiver(ChannelDef channel) {
        return machines.stream()
                .filter(unit -> unit.machine().receives().contains(channel.name()))
                .findFirst();
    }

    /** The machines that know an event, in their order. */
    List<MachineUnit> listeners(Event event) {
        return machines.stream()
                .filter(unit -> unit.machine().alphabet().contains(event))
                .toList();
    }

    /** What tells a machine an event. */
    String method(MachineUnit unit, Event event) {
        Machine machine = unit.machine();
        return generation.signatures().method(machine, event);
    }

    private ClassName className(String suffix) {
        return ClassName.get(generation.types().basePackage(), Naming.pascal(endpoint.name()) + suffix);
    }
}
