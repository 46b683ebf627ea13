package org.spectls.testkit.interpreted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.StackSpec;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Value;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.Transition;

/** A generated stack and the specification that it was generated from. Immutable. */
final class Stack {
    private static final Map<Class<?>, Stack> STACKS = new ConcurrentHashMap<>();

    private final Class<?> role;
    private final Interpreter interpreter;
    private final EndpointDef endpoint;
    private final Conversion conversion;
    private final Vocabulary vocabulary;
    private final List<MachineDescription> machines;
    private final Map<String, Transition> transitions;
    private final Map<String, Value> defaults;
    private final Optional<Stack> own;

    /** @param own the stack as it was generated, where the specification is another one */
    private Stack(Class<?> role, Model model, Optional<Stack> own) {
        this.role = role;
        this.own = own;
        interpreter = new Interpreter(model);
        endpoint = model.endpoints().stream()
                .filter(e -> role.getSimpleName().equals(Names.pascal(e.name()) + "Role"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no endpoint is played by " + role.getName()));
        defaults = interpreter.defaults();
        conversion = own.isPresent()
                ? Conversion.ofOther(interpreter, role.getPackageName(), role.getClassLoader())
                : new Conversion(interpreter, role.getPackageName(), role.getClassLoader());
        vocabulary = new Vocabulary(model, conversion);
        machines = endpoint.machines().stream().map(this::description).toList();
        transitions = machines.stream()
                .flatMap(machine -> machine.transitions().stream())
                .collect(Collectors.toMap(Transition::id, Function.identity(), (first, second) -> first));
    }

    /**
     * The stack to which the interface of a role belongs.
     *
     * @throws IllegalArgumentException when it was built without its specification
     */
    static Stack of(Class<?> role) {
        return STACKS.computeIfAbsent(role, fresh -> new Stack(fresh, model(fresh), Optional.empty()));
    }

    /**
     * The same stack, as if it had been generated from another specification, which differs from its own in what it says,
     * not in what it speaks of.
     */
    static Stack of(Class<?> role, Model other) {
        return new Stack(role, other, Optional.of(Stack.of(role)));
    }

    Interpreter interpreter() {
        return interpreter;
    }

    EndpointDef endpoint() {
        return endpoint;
    }

    Conversion conversion() {
        return conversion;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The endpoint's machines, as the generated stack describes them. */
    List<MachineDescription> machines() {
        return machines;
    }

    /** The one of this identifier. */
    Optional<Transition> transition(String id) {
        return Optional.ofNullable(transitions.get(id));
    }

    /** Whether the specification is not the one that the stack was generated from. */
    boolean isOther() {
        return own.isPresent();
    }

    /** Whether a configuration has the value that the stack's own specification gives it by default. */
    private boolean isDefault(ConfigDef config, Object value) {
        return conversion.toValue(value, config.type()).equals(defaults.get(config.name()));
    }

    /** What an object of the stack's configuration means, by the names of what can be configured. */
    Map<String, Value> configuration(Object configuration) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (ConfigDef config : interpreter.model().configs()) {
            Object value = Objects.requireNonNull(Reflection.call(
                    Reflection.method(configuration.getClass(), Names.camel(config.name())), configuration));
            configured(config, value).ifPresent(given -> values.put(config.name(), given));
        }
        return values;
    }

    /**
     * What one object of the configuration means. Empty where it is the stack's own default and the specification
     * another one, whose default counts then.
     */
    private Optional<Value> configured(ConfigDef config, Object value) {
        Optional<ConfigDef> same = own.flatMap(stack -> stack.interpreter.model().configs().stream()
                .filter(each -> each.name().equals(config.name()))
                .findFirst());
        boolean untouched = own.isPresent() && same.isPresent() && own.get().isDefault(same.get(), value);
        return untouched ? Optional.empty() : Optional.of(conversion.toValue(value, config.type()));
    }

    private MachineDescription description(String machine) {
        String simple = Names.pascal(machine);
        String name = role.getPackageName() + "." + simple.toLowerCase(Locale.ROOT) + "." + simple;
        try {
            Class<?> type = Class.forName(name, true, role.getClassLoader());
            return (MachineDescription) Objects.requireNonNull(Reflection.call(type.getMethod("description"), null));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static Model model(Class<?> role) {
        try {
            SourceSet sources = StackSpec.read(role.getClassLoader(), role.getPackageName())
                    .orElseThrow(() -> new IllegalArgumentException(role.getName() + " has no specification with it"));
            Compilation compilation = Compilation.of(sources);
            return compilation
                    .model()
                    .orElseThrow(() -> new IllegalArgumentException(
                            compilation.errors().get(0).message()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
