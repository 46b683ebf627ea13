package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution;

/**
 * Runs the generated endpoint and the interpreter side by side. The generated one is real: it asks the primitives and
 * acts upon the environment. The interpreter is told the same, gets the same answers, and has to do the same: after each
 * call the transitions and effects in their order with all that they carry, the states with their data, the next
 * deadline, what is pending, and why the endpoint rejected or failed are compared.
 *
 * <p>A difference is an {@link AssertionError} that names both sides. Thread-safe, if the spectator is; the endpoints are
 * not.
 */
public final class Lockstep implements Substitution {
    private final Spectator spectator;

    /** Nobody watches. */
    public Lockstep() {
        this(new Spectator() {});
    }

    public Lockstep(Spectator spectator) {
        this.spectator = spectator;
    }

    @Override
    public <R extends ProtocolEndpoint, C, P, E> R endpoint(
            Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
        Stack stack = Stack.of(role);
        Interpretation interpretation = new Interpretation(stack, configuration, spectator);
        RecordedAnswers answers = new RecordedAnswers(stack, primitives);
        ActionRecorder actions = new ActionRecorder(stack, environment);
        R generated = original.create(
                configuration,
                proxied(primitives, stack.conversion().type("ports.Primitives"), answers),
                proxied(environment, stack.conversion().type("ports.Environment"), actions));
        generated.watch(actions);
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                new LockstepEndpoint(stack, generated, interpretation, answers, actions)));
    }

    /** A port that is what it stands for to whoever is compiled against the port's interface. */
    @SuppressWarnings("unchecked") // The generated constructors take the ports' interfaces.
    private static <T> T proxied(T original, Class<?> port, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(original.getClass().getClassLoader(), new Class<?>[] {port}, handler);
    }
}
