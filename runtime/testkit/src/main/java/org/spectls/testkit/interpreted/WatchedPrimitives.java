package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.interpreter.Value;

/** Primitives whose answers go into a transcript. Not thread-safe. */
final class WatchedPrimitives implements InvocationHandler {
    private final Stack stack;
    private final Object primitives;
    private final Transcript transcript;

    WatchedPrimitives(Stack stack, Object primitives, Transcript transcript) {
        this.stack = stack;
        this.primitives = primitives;
        this.transcript = transcript;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        boolean anyObjects = method.getDeclaringClass() == Object.class;
        FunctionDef function = anyObjects ? null : stack.vocabulary().function(method.getName());
        // As they are before: an answer may wipe them.
        List<Value> asked = function == null ? List.of() : stack.conversion().values(arguments, function.params());
        Object answer = Reflection.call(method, primitives, arguments == null ? new Object[0] : arguments);
        if (function != null) {
            transcript.answered(function.name(), asked, stack.conversion().toValue(answer, function.result()));
        }
        return answer;
    }
}
