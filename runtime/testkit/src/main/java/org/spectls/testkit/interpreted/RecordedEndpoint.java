package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Stimulus;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.wire.Bytes;

/** A generated endpoint that does what it does, and whose transcript is kept. Not thread-safe. */
final class RecordedEndpoint implements InvocationHandler {
    private final Stack stack;
    private final ProtocolEndpoint generated;
    private final Transcript transcript;
    private Optional<Octets> fragment = Optional.empty();

    RecordedEndpoint(Stack stack, ProtocolEndpoint generated, Transcript transcript) {
        this.stack = stack;
        this.generated = generated;
        this.transcript = transcript;
    }

    /** The endpoint itself, where it is one whose transcript is kept. */
    static ProtocolEndpoint itself(ProtocolEndpoint endpoint) {
        return Proxy.isProxyClass(endpoint.getClass())
                        && Proxy.getInvocationHandler(endpoint) instanceof RecordedEndpoint recorded
                ? recorded.generated
                : endpoint;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Object.class && method.getName().equals("equals")) {
            return proxy == Objects.requireNonNull(arguments)[0];
        }
        Optional<Stimulus> stimulus = stimulus(method, arguments);
        if (stimulus.isEmpty()) {
            return generated(method, arguments);
        }
        transcript.begin(stimulus.get());
        try {
            return generated(method, arguments);
        } catch (RuntimeException e) {
            transcript.breakOff();
            throw e;
        } finally {
            transcript.end();
        }
    }

    private Optional<Stimulus> stimulus(Method method, @Nullable Object @Nullable [] arguments) {
        Object first = arguments == null ? null : arguments[0];
        if (method.getName().equals("advance")) {
            return Optional.of(new Stimulus.Time((long) Objects.requireNonNull(first)));
        } else if (method.getName().equals("deliverNext")) {
            return Optional.of(new Stimulus.Next());
        } else if (method.getName().equals("fragment")) {
            fragment = Optional.of(Octets.copyOf(((Bytes) Objects.requireNonNull(first)).toArray()));
            return Optional.empty();
        } else if (method.getDeclaringClass() == ProtocolEndpoint.class) {
            return Optional.empty();
        }
        Optional<Stimulus> stimulus = stack.vocabulary().stimulus(method, arguments, fragment);
        if (stimulus.isPresent()) {
            fragment = Optional.empty();
        }
        return stimulus;
    }

    private @Nullable Object generated(Method method, @Nullable Object @Nullable [] arguments) {
        return Reflection.call(method, generated, arguments == null ? new Object[0] : arguments);
    }
}
