package org.spectls.testkit.interpreted;

import java.lang.reflect.Proxy;
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

    /** Nobody watches. */
    public Interpreted() {
        this(new Spectator() {});
    }

    public Interpreted(Spectator spectator) {
        this.spectator = spectator;
    }

    @Override
    public <R extends ProtocolEndpoint, C, P, E> R endpoint(
            Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
        Stack stack = Stack.of(role);
        Interpretation interpretation = new Interpretation(stack, configuration, spectator);
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                new InterpretedEndpoint(stack, interpretation, primitives, environment)));
    }
}
