package org.spectls.compiler.emit.java.machine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;

/** What the methods of contexts are called, so that one endpoint can be the context of all its machines. */
final class ContextMembers {

    /** A message, by its struct, and the channel on which it is sent. */
    record Sent(String channel, String struct) {
        static Sent of(Effect.Send send) {
            return new Sent(send.channel(), ((Type.Struct) send.message().type()).name());
        }
    }

    private final Model model;
    private final Set<Sent> sent;

    ContextMembers(Model model) {
        this.model = model;
        this.sent = sent(model);
    }

    /** {@code send}, with the channel's name when the same struct is sent on several channels. */
    String send(Effect.Send send) {
        return send(Sent.of(send));
    }

    String send(Sent one) {
        boolean ambiguous = sent.stream().anyMatch(other -> other.struct().equals(one.struct()) && !other.equals(one));
        return ambiguous ? "send" + Naming.pascal(one.channel()) : "send";
    }

    /** What follows {@code start}: the timer's name, with the machine's when an endpoint has several of this name. */
    String timer(Machine machine, String timer) {
        boolean ambiguous = model.endpoints().stream()
                .filter(endpoint -> endpoint.machines().contains(machine.name()))
                .flatMap(endpoint -> endpoint.machines().stream())
                .anyMatch(other -> !other.equals(machine.name())
                        && model.machine(other).timers().contains(timer));
        return (ambiguous ? Naming.pascal(machine.name()) : "") + Naming.pascal(timer);
    }

    /** The messages that are sent in a part of the model. */
    static Set<Sent> sent(Object part) {
        return Nodes.of(part, Effect.Send.class).map(Sent::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The events that are raised in a part of the model. */
    static List<String> raised(Object part) {
        return Nodes.of(part, Effect.Raise.class)
                .map(Effect.Raise::event)
                .distinct()
                .toList();
    }

    /** The methods by which a machine turns its timers. */
    Stream<TimerMethod> timerMethods(Machine machine) {
        return machine.timers().stream()
                .flatMap(timer -> Stream.of(
                                used(machine, timer, "start", Effect.StartTimer.class),
                                used(machine, timer, "restart", Effect.RestartTimer.class),
                                used(machine, timer, "stop", Effect.StopTimer.class))
                        .flatMap(method -> method));
    }

    /**
     * A method by which a machine turns a timer.
     *
     * @param verb {@code start}, {@code restart} or {@code stop}
     */
    record TimerMethod(String verb, String timer, String name) {
        boolean takesDuration() {
            return verb.equals("start");
        }
    }

    private Stream<TimerMethod> used(Machine machine, String timer, String verb, Class<? extends Effect> effect) {
        return Nodes.of(machine, effect)
                .filter(e -> timerOf(e).equals(timer))
                .limit(1)
                .map(e -> new TimerMethod(verb, timer, verb + timer(machine, timer)));
    }

    private static String timerOf(Effect effect) {
        if (effect instanceof Effect.StartTimer start) {
            return start.timer();
        } else if (effect instanceof Effect.RestartTimer restart) {
            return restart.timer();
        }
        return ((Effect.StopTimer) effect).timer();
    }
}
