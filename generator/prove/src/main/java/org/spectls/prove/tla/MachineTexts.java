package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.State;

/** One operator for each event of each machine: what the machine makes of it in each of its states. */
final class MachineTexts {
    private final Expressions expressions;
    private final Definitions definitions;
    private final Blocks blocks;

    MachineTexts(Expressions expressions, Definitions definitions) {
        this.expressions = expressions;
        this.definitions = definitions;
        this.blocks = new Blocks(expressions, new Externs(expressions));
    }

    static String operator(Machine machine, Event event) {
        return machine.name() + "_" + event.name();
    }

    void add(Machine machine) {
        machine.alphabet().forEach(event -> add(machine, event));
    }

    private void add(Machine machine, Event event) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        for (State state : machine.states()) {
            Handler handler = state.handler(event);
            byText.computeIfAbsent(decoded(machine, state, handler), text -> new ArrayList<>())
                    .add(state.name());
            if (handler.origin() == Machine.Origin.STATE) {
                places.add(state.name() + " " + handler.note().span());
            }
        }
        String current = "S.machines." + machine.name();
        String cases = byText.entrySet().stream()
                .map(entry -> condition(current + ".state", entry.getValue()) + " ->\n"
                        + Layout.indent("(\n" + Layout.indent(entry.getKey()) + "\n)"))
                .collect(Collectors.joining("\n[] "));
        String id = Layout.quoted(machine.name() + ".") + " \\o " + current + ".state \\o "
                + Layout.quoted("." + handlerSuffix(machine, event));
        definitions.add(
                operator(machine, event),
                List.of("C", "S", "A"),
                "LET D == " + current + ".data\n    At == " + id + "\nIN\nCASE " + cases,
                String.join("\n", places));
    }

    /** The last part of the handlers' identifiers. */
    private static String handlerSuffix(Machine machine, Event event) {
        State first = machine.states().get(0);
        return first.handler(event).id().substring(first.id().length() + 1);
    }

    private static String condition(String state, List<String> names) {
        return names.size() == 1
                ? state + " = " + Layout.quoted(names.get(0))
                : state + " \\in "
                        + Layout.set(names.stream().map(Layout::quoted).toList());
    }

    /** A message whose form depends on what the state knows is decoded first. */
    private String decoded(Machine machine, State state, Handler handler) {
        String body = blocks.handler(machine, state, handler);
        if (handler.context().isEmpty() || !(handler.event() instanceof Event.Message message)) {
            return body;
        }
        String malformed = machine.name() + "_" + new Event.Malformed(message.channel()).name();
        return "IF ~Fits_" + message.name() + "(A[1], "
                + String.join(", ", expressions.all(handler.context(), "S")) + ")\nTHEN " + malformed
                + "(C, Garbled(S, " + Layout.quoted(message.channel())
                + ", \"bad_length\"), << \"bad_length\" >>)\nELSE\n"
                + body;
    }
}
