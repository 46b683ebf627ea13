package org.spectls.testkit.interpreted;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.spectls.compiler.model.Model;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution;

/**
 * Lets the interpreter play the roles of a specification in the place of the generated endpoints: with the same
 * primitives and the same environment, which learns of a step's effects, in their order, once the step is computed.
 *
 * <pre>{@code
 * try (Substitution.Installed interpreted = Substitution.install(new Interpreted())) {
 *     ...
 * }
 * }</pre>
 *
 * <p>The stack has to have its specification with it. Thread-safe, if the spectator is; the endpoints are not.
 */
public final class Interpreted implements Substitution {
    private final Function<Class<?>, Stack> stacks;
    private final Spectator spectator;

    /** Nobody watches. */
    public Interpreted() {
        this(new Spectator() {});
    }

    public Interpreted(Spectator spectator) {
        this(Stack::of, spectator);
    }

    /**
     * Another specification plays than the stack was generated from: one that has its messages, values and operations.
     *
     * @param model what is played
     */
    public Interpreted(Model model, Spectator spectator) {
        this(other(model), spectator);
    }

    private Interpreted(Function<Class<?>, Stack> stacks, Spectator spectator) {
        this.stacks = stacks;
        this.spectator = spectator;
    }

    @Override
    public <R extends ProtocolEndpoint, C, P, E> R endpoint(
            Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
        Stack stack = stacks.apply(role);
        Interpretation interpretation = new Interpretation(stack, configuration, spectator);
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                new InterpretedEndpoint(stack, interpretation, primitives, environment)));
    }

    private static Function<Class<?>, Stack> other(Model model) {
        Map<Class<?>, Stack> known = new ConcurrentHashMap<>();
        return role -> known.computeIfAbsent(role, one -> new Stack(one, model));
    }
}
