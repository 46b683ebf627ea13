package org.spectls.suite.explore;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.tls.protocol.Endpoint;

/**
 * An endpoint before which the results of operations can be held back, as by an environment that takes its time. The
 * engine is not told that it has to wait, so that it goes on to pass in what need not wait.
 */
final class Held implements InvocationHandler {
    private final ProtocolEndpoint endpoint;
    private final Deque<Runnable> results = new ArrayDeque<>();
    private boolean holding;

    Held(ProtocolEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    <R> R as(Class<R> role) {
        return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, this));
    }

    /** The endpoint, as those know it who call it without an engine. */
    Endpoint endpoint() {
        return (Endpoint) endpoint;
    }

    void hold() {
        holding = true;
    }

    /** The results that are there come now; what is begun then is held back again. */
    void release() {
        List<Runnable> waiting = List.copyOf(results);
        results.clear();
        waiting.forEach(Runnable::run);
    }

    void stop() {
        holding = false;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (holding && method.getName().endsWith("Done")) {
            results.add(() -> call(method, arguments));
            return null;
        }
        return holding && method.getName().equals("pending") ? (Object) false : call(method, arguments);
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(endpoint, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError(method.toString(), e);
        }
    }
}
