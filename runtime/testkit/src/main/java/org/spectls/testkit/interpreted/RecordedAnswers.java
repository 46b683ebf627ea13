package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Value;

/**
 * Primitives whose answers are written down, and given again to the interpreter: those of functions that {@code
 * generate} in their order, those of others by their arguments. Not thread-safe.
 */
final class RecordedAnswers implements InvocationHandler, Host {
    private record Question(String function, List<Value> arguments) {}

    private final Stack stack;
    private final Object primitives;
    private final Map<Question, Deque<Value>> answers = new HashMap<>();

    RecordedAnswers(Stack stack, Object primitives) {
        this.stack = stack;
        this.primitives = primitives;
    }

    void forget() {
        answers.clear();
    }

    /** The generated endpoint asks. */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return Reflection.call(method, primitives, arguments == null ? new Object[0] : arguments);
        }
        FunctionDef function = stack.vocabulary().function(method.getName());
        Question question = new Question(function.name(), stack.conversion().values(arguments, function.params()));
        Object answer = Reflection.call(method, primitives, arguments == null ? new Object[0] : arguments);
        answers.computeIfAbsent(question, q -> new ArrayDeque<>())
                .add(stack.conversion().toValue(answer, function.result()));
        return answer;
    }

    /** The interpreter asks. What depends on the arguments alone can be asked for even if nobody has before. */
    @Override
    public Value call(String name, List<Value> arguments) {
        Deque<Value> known = answers.getOrDefault(new Question(name, arguments), new ArrayDeque<>());
        boolean generates = stack.vocabulary().function(Naming.camel(name)).generates();
        if (!known.isEmpty()) {
            return generates ? known.remove() : known.getLast();
        } else if (generates) {
            throw new AssertionError("the generated endpoint has not asked for " + name + arguments);
        }
        return stack.vocabulary().ask(name, arguments, primitives);
    }

    /** RecordedAnswers of generating functions that the interpreter did not ask for. */
    Stream<String> leftOver() {
        return answers.entrySet().stream()
                .filter(entry -> stack.vocabulary()
                        .function(Naming.camel(entry.getKey().function()))
                        .generates())
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().function() + entry.getKey().arguments());
    }
}
