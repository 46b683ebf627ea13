package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.TranscriptDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;

/** What endpoints can be told, and who of their machines learns it; each by the endpoint that {@code C} names. */
final class EndpointTexts {
    private static final List<String> PARAMETERS = List.of("C", "S", "A");

    private final Expressions expressions;
    private final Definitions definitions;
    private final Vocabulary vocabulary;

    EndpointTexts(Expressions expressions, Definitions definitions) {
        this.expressions = expressions;
        this.definitions = definitions;
        this.vocabulary = expressions.vocabulary();
    }

    void add() {
        definitions.add(
                "Initial", List.of("C"), byEndpoint(this::initial), "An endpoint of which nobody has heard yet.");
        definitions.add(
                "OnFail", List.of("C", "S", "Failure"), byEndpoint(this::onFail), "What is done when a machine fails.");
        definitions.add("Refuse", List.of("C", "S", "Id", "Failure"), """
                LET S0 == Fire(S, Id)
                IN IF S0.failing \\/ S0.ended THEN S0 ELSE End(OnFail(C, Failed(S0, Id, Failure), Failure))""", "The endpoint fails, and ends.");
        events(Event.Internal.class).forEach(this::raise);
        events(Event.Call.class).forEach(call -> stimulus("Call_", "call", call));
        events(Event.Input.class).forEach(input -> stimulus("Input_", "input", input));
        events(Event.Result.class).forEach(this::result);
        vocabulary.model.channels().forEach(this::channel);
        operations();
        take();
        timers();
    }

    private String initial(EndpointDef endpoint) {
        List<String> machines = new ArrayList<>();
        for (Machine machine : vocabulary.machines(endpoint)) {
            List<String> data = new ArrayList<>();
            for (Param param : machine.initial().data()) {
                data.add(Layout.field(
                        param.name(), expressions.fitted(param.initial().orElseThrow(), param.type(), "S")));
            }
            machines.add(Layout.field(
                    machine.name(),
                    "[ state |-> " + Layout.quoted(machine.initial().name()) + ", data |-> " + Layout.product(data)
                            + " ]"));
        }
        return "Situation([ " + String.join(",\n  ", machines) + " ])";
    }

    private String onFail(EndpointDef endpoint) {
        EffectTexts.Chain chain = new EffectTexts(expressions, new Externs(expressions))
                .of(endpoint.onFail(), "S", Optional.empty(), true);
        String body = chain.around(chain.situation());
        return endpoint.failureName().isEmpty()
                ? body
                : Layout.let(Vocabulary.local(endpoint.failureName()), "Failure", body);
    }

    /** To each machine that knows the event, in their order; each makes its whole step before the next is told. */
    private void raise(Event event) {
        definitions.add(
                "Raise_" + event.name(),
                PARAMETERS,
                byEndpoint(endpoint -> {
                    List<String> chain = new ArrayList<>();
                    String current = "S";
                    for (Machine machine : vocabulary.machines(endpoint)) {
                        if (machine.alphabet().contains(event)) {
                            String next = "S" + (chain.size() + 1);
                            String told = MachineTexts.operator(machine, event) + "(C, " + current + ", A)";
                            chain.add(next + " == "
                                    + (chain.isEmpty()
                                            ? told
                                            : "IF " + current + ".ended THEN " + current + " ELSE " + told));
                            current = next;
                        }
                    }
                    return chain.isEmpty()
                            ? current
                            : "LET\n" + Layout.indent(String.join("\n", chain)) + "\nIN " + current;
                }),
                "");
    }

    private void stimulus(String prefix, String kind, Event event) {
        definitions.add(
                prefix + event.name(),
                PARAMETERS,
                "IF S.ended THEN S ELSE Step(S, << " + Layout.quoted(kind) + ", " + Layout.quoted(event.name())
                        + ", A >>,\n"
                        + Layout.indent(byEndpoint(endpoint -> first(endpoint, event)
                                .map(machine -> MachineTexts.operator(machine, event) + "(C, S, A)")
                                .orElse("S")))
                        + ")",
                "");
    }

    private void result(Event event) {
        String operation = ((Event.Result) event).operation();
        definitions.add(
                "Result_" + operation,
                PARAMETERS,
                "IF S.ended THEN S ELSE Step(S, << \"result\", " + Layout.quoted(operation) + ", A >>,\n"
                        + Layout.indent(byEndpoint(endpoint -> first(endpoint, event)
                                .map(machine -> MachineTexts.operator(machine, event) + "(C, S, A)")
                                .orElse("S")))
                        + ")",
                "");
    }

    /** What the primitives say of operations, and the result as a stimulus. */
    private void operations() {
        List<String> answers = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (OperationDef operation : vocabulary.model.operations()) {
            List<String> arguments = new ArrayList<>(List.of("C"));
            for (int i = 1; i <= operation.params().size(); i++) {
                arguments.add("A[" + i + "]");
            }
            String is = "Operation = " + Layout.quoted(operation.name()) + " -> ";
            answers.add(is + "Answers_" + operation.name() + "(" + String.join(", ", arguments) + ")");
            results.add(is + "Result_" + operation.name() + "(C, S, << Answer >>)");
        }
        String none = answers.isEmpty() ? "{}" : "CASE " + String.join("\n[] ", answers);
        definitions.add("Answers", List.of("C", "Operation", "A"), none, "What an operation may answer.");
        definitions.add(
                "Result",
                List.of("C", "S", "Operation", "Answer"),
                results.isEmpty() ? "S" : "CASE " + String.join("\n[] ", results),
                "The answer is a stimulus.");
    }

    private void channel(ChannelDef channel) {
        String name = Layout.quoted(channel.name());
        definitions.add(
                "Message_" + channel.name(),
                List.of("C", "S", "M"),
                "LET R == Received(S, " + name + ", " + covered(channel) + ", M)\nIN\n"
                        + byEndpoint(endpoint -> receiver(endpoint, channel)
                                .map(machine -> messages(channel, machine))
                                .orElse("S")),
                "A message of the channel is complete.");
        Event malformed = new Event.Malformed(channel.name());
        definitions.add(
                "Malformed_" + channel.name(),
                List.of("C", "S", "Fault"),
                byEndpoint(endpoint -> receiver(endpoint, channel)
                        .map(machine -> MachineTexts.operator(machine, malformed) + "(C, Garbled(S, " + name
                                + ", Fault), << Fault >>)")
                        .orElse("S")),
                "Octets of the channel do not decode.");
    }

    private static String messages(ChannelDef channel, Machine machine) {
        return "CASE "
                + channel.messages().stream()
                        .map(message -> "M.is = " + Layout.quoted(message.name()) + " -> "
                                + MachineTexts.operator(machine, new Event.Message(channel.name(), message.name()))
                                + "(C, R, << M >>)")
                        .collect(Collectors.joining("\n[] "));
    }

    private String covered(ChannelDef channel) {
        Optional<TranscriptDef> transcript =
                vocabulary.model.transcript().filter(t -> t.channel().equals(channel.name()));
        return transcript
                .map(t -> t.except().isEmpty()
                        ? "TRUE"
                        : "M.is \\notin "
                                + Layout.set(
                                        t.except().stream().map(Layout::quoted).toList()))
                .orElse("FALSE");
    }

    /** The next message that was fed; of several channels, the one that is declared first goes first. */
    private void take() {
        String taken = vocabulary.model.channels().stream()
                .map(channel -> "Next.channel = " + Layout.quoted(channel.name()) + " ->\n"
                        + "  IF Next.content.is = \"malformed\" THEN Malformed_" + channel.name()
                        + "(C, Rest, Next.content.fault) ELSE Message_" + channel.name() + "(C, Rest, Next.content)")
                .collect(Collectors.joining("\n[] "));
        definitions.add(
                "Take",
                List.of("C", "S"),
                """
                IF S.ended \\/ Len(S.inbox) = 0 \\/ Len(S.pending) > 0 THEN S ELSE
                LET Next == S.inbox[1]
                    Rest == [S EXCEPT !.inbox = Tail(@)]
                IN Step(S, << "message", Next.channel, << >> >>,
                  CASE\s""" + taken + ")",
                "The next message that was fed is taken, unless an operation is under way.");
        String received = byEndpoint(endpoint -> Layout.set(vocabulary.machines(endpoint).stream()
                .flatMap(machine -> machine.receives().stream())
                .map(Layout::quoted)
                .toList()));
        definitions.add("Channels", List.of("C"), received, "The channels that an endpoint receives.");
    }

    private void timers() {
        Map<String, String> fired = new LinkedHashMap<>();
        for (Machine machine : vocabulary.model.machines()) {
            for (String timer : machine.timers()) {
                fired.put(
                        machine.name() + "." + timer,
                        MachineTexts.operator(machine, new Event.Timer(timer)) + "(C, S0, << >>)");
            }
        }
        String cases = fired.entrySet().stream()
                .map(entry -> "Timer = " + Layout.quoted(entry.getKey()) + " -> " + entry.getValue())
                .collect(Collectors.joining("\n  [] "));
        definitions.add(
                "Fires",
                List.of("C", "S", "Timer"),
                "LET S0 == [S EXCEPT !.timers = @ \\ {Timer}]\nIN Step(S, << \"timer\", Timer, << >> >>,\n  "
                        + (fired.isEmpty() ? "S0" : "CASE " + cases) + ")",
                "A timer that is armed fires.");
    }

    private Optional<Machine> first(EndpointDef endpoint, Event event) {
        return vocabulary.machines(endpoint).stream()
                .filter(machine -> machine.alphabet().contains(event))
                .findFirst();
    }

    private Optional<Machine> receiver(EndpointDef endpoint, ChannelDef channel) {
        return vocabulary.machines(endpoint).stream()
                .filter(machine -> machine.receives().contains(channel.name()))
                .findFirst();
    }

    private Set<Event> events(Class<? extends Event> kind) {
        Set<Event> events = new LinkedHashSet<>();
        for (EndpointDef endpoint : vocabulary.model.endpoints()) {
            for (Machine machine : vocabulary.machines(endpoint)) {
                machine.alphabet().stream().filter(kind::isInstance).forEach(events::add);
            }
        }
        return events;
    }

    private String byEndpoint(Function<EndpointDef, String> text) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (EndpointDef endpoint : vocabulary.model.endpoints()) {
            byText.computeIfAbsent(text.apply(endpoint), t -> new ArrayList<>()).add(endpoint.name());
        }
        if (byText.size() == 1) {
            return byText.keySet().iterator().next();
        }
        return "CASE "
                + byText.entrySet().stream()
                        .map(entry -> "C.endpoint \\in "
                                + Layout.set(entry.getValue().stream()
                                        .map(Layout::quoted)
                                        .toList())
                                + " ->\n" + Layout.indent("(\n" + Layout.indent(entry.getKey()) + "\n)"))
                        .collect(Collectors.joining("\n[] "));
    }
}
