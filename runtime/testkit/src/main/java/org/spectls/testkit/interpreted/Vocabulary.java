package org.spectls.testkit.interpreted;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;
import org.spectls.kernel.wire.Bytes;

/** What the methods of a role and of its ports are called in the specification. Immutable. */
final class Vocabulary {
    private final Conversion conversion;
    private final Map<String, EventDef> told = new HashMap<>();
    private final Map<String, OperationDef> results = new HashMap<>();
    private final Map<String, ChannelDef> channels = new HashMap<>();
    private final Map<String, EventDef> outputs = new HashMap<>();
    private final Map<String, OperationDef> begun = new HashMap<>();
    private final Map<String, FunctionDef> functions = new HashMap<>();

    Vocabulary(Model model, Conversion conversion) {
        this.conversion = conversion;
        for (EventDef event : model.events()) {
            if (event.kind() == EventKind.OUTPUT) {
                outputs.put(Names.camel(event.name()), event);
            } else if (event.kind() != EventKind.EVENT) {
                told.put(Names.camel(event.name()), event);
            }
        }
        for (OperationDef operation : model.operations()) {
            results.put(Names.camel(operation.name() + "_done"), operation);
            begun.put("begin" + Names.pascal(operation.name()), operation);
        }
        model.channels().forEach(channel -> channels.put(Names.camel(channel.name()), channel));
        model.functions().stream()
                .filter(function -> function.body().isEmpty())
                .forEach(function -> functions.put(Names.camel(function.name()), function));
    }

    /** What calling a method of the role means, if that is a stimulus. */
    Optional<Stimulus> stimulus(Method method, @Nullable Object @Nullable [] arguments, Optional<Octets> fragment) {
        EventDef event = told.get(method.getName());
        if (event != null) {
            List<Value> values = conversion.values(arguments, event.params());
            return Optional.of(
                    event.kind() == EventKind.CALL
                            ? new Stimulus.Call(event.name(), values)
                            : new Stimulus.Input(event.name(), values, fragment));
        }
        OperationDef operation = results.get(method.getName());
        if (operation != null) {
            Object result = Objects.requireNonNull(arguments)[0];
            return Optional.of(new Stimulus.Result(operation.name(), conversion.toValue(result, operation.result())));
        }
        ChannelDef channel = channels.get(method.getName());
        if (channel == null) {
            return Optional.empty();
        }
        Bytes frame = (Bytes) Objects.requireNonNull(Objects.requireNonNull(arguments)[0]);
        return Optional.of(new Stimulus.Message(channel.name(), Octets.copyOf(frame.toArray())));
    }

    /** What calling a method of the environment means. */
    Action action(Method method, @Nullable Object @Nullable [] arguments) {
        EventDef output = outputs.get(method.getName());
        if (output != null) {
            return new Action(output.name(), conversion.values(arguments, output.params()));
        }
        OperationDef operation = begun.get(method.getName());
        if (operation != null) {
            return new Action("begin " + operation.name(), conversion.values(arguments, operation.params()));
        }
        @Nullable Object[] sent = Objects.requireNonNull(arguments);
        ChannelDef channel = channels.values().stream()
                .filter(c -> Names.constant(c.name()).equals(((Enum<?>) Objects.requireNonNull(sent[0])).name()))
                .findFirst()
                .orElseThrow();
        return new Action(
                "send " + channel.name(), List.of(Octets.copyOf(((Bytes) Objects.requireNonNull(sent[1])).toArray())));
    }

    /** What of a step's happenings can be seen from outside, in its order. */
    static Stream<Action> actions(List<Happening> happenings) {
        return happenings.stream().flatMap(happening -> {
            if (happening instanceof Happening.Fired fired) {
                return Stream.of(Action.fired(fired.transition()));
            } else if (happening instanceof Happening.Sent sent) {
                return Stream.of(new Action("send " + sent.channel(), List.of(sent.frame())));
            } else if (happening instanceof Happening.Emitted emitted) {
                return Stream.of(new Action(emitted.output(), emitted.arguments()));
            } else if (happening instanceof Happening.Begun begin) {
                return Stream.of(new Action("begin " + begin.operation(), begin.arguments()));
            }
            return Stream.empty();
        });
    }

    /** Does to the environment what happened. */
    void carryOut(Happening happening, Object environment) {
        if (happening instanceof Happening.Sent sent) {
            Class<?> channel = conversion.type("ports.Channel");
            Object constant = Stream.of(channel.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(Names.constant(sent.channel())))
                    .findFirst()
                    .orElseThrow();
            Reflection.call(
                    method("ports.Sends", "send"),
                    environment,
                    constant,
                    Bytes.wrap(sent.frame().toArray()));
        } else if (happening instanceof Happening.Emitted emitted) {
            EventDef output = Objects.requireNonNull(outputs.get(Names.camel(emitted.output())));
            Reflection.call(
                    method("ports.Outputs", Names.camel(output.name())),
                    environment,
                    conversion.objects(emitted.arguments(), output.params()));
        } else if (happening instanceof Happening.Begun begin) {
            String name = "begin" + Names.pascal(begin.operation());
            List<Param> params = Objects.requireNonNull(begun.get(name)).params();
            Reflection.call(
                    method("ports.Operations", name), environment, conversion.objects(begin.arguments(), params));
        }
    }

    /** Asks the primitives. */
    Value ask(String function, List<Value> arguments, Object primitives) {
        String name = Names.camel(function);
        FunctionDef definition = function(name);
        Object answer = Reflection.call(
                method("ports.Primitives", name), primitives, conversion.objects(arguments, definition.params()));
        return conversion.toValue(answer, definition.result());
    }

    /** The function that a method of the primitives is. */
    FunctionDef function(String method) {
        return Objects.requireNonNull(functions.get(method), method);
    }

    private Method method(String port, String name) {
        return Reflection.method(conversion.type(port), name);
    }
}
