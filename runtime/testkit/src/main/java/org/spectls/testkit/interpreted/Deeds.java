package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;

/** An environment that writes down what is done to it, and the transitions with it. Not thread-safe. */
final class Deeds implements InvocationHandler, TransitionListener {
    private final Stack stack;
    private final Object environment;
    private final List<Deed> deeds = new ArrayList<>();

    Deeds(Stack stack, Object environment) {
        this.stack = stack;
        this.environment = environment;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() != Object.class) {
            deeds.add(stack.vocabulary().deed(method, arguments));
        }
        return Reflection.call(method, environment, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public void onTransition(String endpoint, Transition transition, long now) {
        deeds.add(Deed.fired(transition.id()));
    }

    List<Deed> take() {
        List<Deed> taken = List.copyOf(deeds);
        deeds.clear();
        return taken;
    }
}
