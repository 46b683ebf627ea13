package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;

/** An environment that writes down what is done to it, and the transitions with it. Not thread-safe. */
final class ActionRecorder implements InvocationHandler, TransitionListener {
    private final Stack stack;
    private final Object environment;
    private final List<Action> actions = new ArrayList<>();

    ActionRecorder(Stack stack, Object environment) {
        this.stack = stack;
        this.environment = environment;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() != Object.class) {
            actions.add(stack.vocabulary().action(method, arguments));
        }
        return Reflection.call(method, environment, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public void onTransition(String endpoint, Transition transition, long now) {
        actions.add(Action.fired(transition.id()));
    }

    List<Action> take() {
        List<Action> taken = List.copyOf(actions);
        actions.clear();
        return taken;
    }
}
