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
    private final Spectator spectator;
    private final Function<Class<?>, Stack> stacks;

    /** Nobody watches. */
    public Interpreted() {
        this(new Spectator() {});
    }

    public Interpreted(Spectator spectator) {
        this(spectator, Stack::of);
    }

    private Interpreted(Spectator spectator, Function<Class<?>, Stack> stacks) {
        this.spectator = spectator;
        this.stacks = stacks;
    }

    /**
     * Plays another specification in the place of the stack's own: one that speaks of the same messages, calls, functions
     * and operations, but may say something else of them. A transition that the stack does not have is told to no
     * listener. Where the stack's configuration was left at its default, the other specification's default counts.
     */
    public static Interpreted of(Model other, Spectator spectator) {
        Map<Class<?>, Stack> known = new ConcurrentHashMap<>();
        return new Interpreted(spectator, role -> known.computeIfAbsent(role, own -> Stack.of(own, other)));
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
}
