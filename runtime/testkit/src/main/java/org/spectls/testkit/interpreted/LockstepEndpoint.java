package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.StateDescription;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.wire.Bytes;

/** A generated endpoint, and the interpreter that has to agree with it after every call. Not thread-safe. */
final class LockstepEndpoint implements InvocationHandler {
    private final Stack stack;
    private final ProtocolEndpoint generated;
    private final Interpretation interpretation;
    private final RecordedAnswers answers;
    private final ActionRecorder actions;
    private final Map<String, Compared> compared = new HashMap<>();

    LockstepEndpoint(
            Stack stack,
            ProtocolEndpoint generated,
            Interpretation interpretation,
            RecordedAnswers answers,
            ActionRecorder actions) {
        this.stack = stack;
        this.generated = generated;
        this.interpretation = interpretation;
        this.answers = answers;
        this.actions = actions;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Object.class && method.getName().equals("equals")) {
            return proxy == Objects.requireNonNull(arguments)[0];
        }
        Object first = arguments == null ? null : arguments[0];
        if (method.getName().equals("advance")) {
            long now = (long) Objects.requireNonNull(first);
            return both(method, arguments, () -> "time " + now, () -> interpretation.advance(now, answers));
        } else if (method.getName().equals("deliverNext")) {
            return both(
                    method,
                    arguments,
                    () -> "the next message",
                    () -> List.of(interpretation.tell(new Stimulus.Next(), answers)));
        } else if (method.getName().equals("fragment")) {
            interpretation.fragment(Octets.copyOf(((Bytes) Objects.requireNonNull(first)).toArray()));
        } else if (method.getDeclaringClass() != ProtocolEndpoint.class) {
            Optional<Stimulus> stimulus = stack.vocabulary().stimulus(method, arguments, interpretation.takeFragment());
            if (stimulus.isPresent()) {
                Stimulus told = stimulus.get();
                return both(method, arguments, told::toString, () -> List.of(interpretation.tell(told, answers)));
            }
        }
        return generated(method, arguments);
    }

    private @Nullable Object both(
            Method method,
            @Nullable Object @Nullable [] arguments,
            Supplier<String> stimulus,
            Supplier<List<Step>> interpreter) {
        answers.forget();
        Situation before = interpretation.situation();
        Agreement agreement =
                new Agreement(() -> stack.endpoint().name() + " in " + before.states() + ", told " + stimulus.get());
        Object result;
        try {
            result = generated(method, arguments);
        } catch (RuntimeException e) {
            agreement.demandFailure(e, interpreter);
            throw e;
        }
        List<Action> done = actions.take();
        List<Step> steps = agreement.follow(done, interpreter);
        List<Action> meant = steps.stream()
                .flatMap(step -> Vocabulary.actions(step.happenings()))
                .toList();
        agreement.demand("what is done", done, meant);
        agreement.demand("the answer", result, answer(steps.get(0), result));
        agreement.demand(
                "generated values in hand", List.of(), answers.leftOver().toList());
        compare(agreement);
        return result;
    }

    /** What the method returns if the interpreter is right. */
    private static @Nullable Object answer(Step step, @Nullable Object generated) {
        if (!(generated instanceof Boolean)) {
            return null;
        }
        return step.stimulus() instanceof Stimulus.Call
                ? step.all(Happening.Rejected.class).findAny().isEmpty()
                : step.taken();
    }

    private void compare(Agreement agreement) {
        Situation situation = interpretation.situation();
        agreement.demand(
                "states", generated.states().stream().map(StateDescription::id).toList(), situation.states());
        agreement.demand("ended", generated.ended(), situation.ended());
        agreement.demand("pending", generated.pending(), !situation.pending().isEmpty());
        agreement.demand("next deadline", generated.nextDeadline(), situation.nextDeadline());
        agreement.demand("rejection", generated.rejection().map(Transition::id), situation.rejection());
        agreement.demand(
                "refusal",
                generated.refusal().map(r -> r.transition().id() + " " + r.failure() + " at " + r.now()),
                situation.refusal().map(r -> r.transition() + " " + r.failure() + " at " + r.now()));
        if (!situation.ended()) {
            situation.machines().forEach((machine, current) -> compare(machine, current, agreement));
        }
    }

    /** What neither side has changed was compared before. */
    @SuppressWarnings("ReferenceEquality") // Whether it is the very state: to compare contents is what is to be saved.
    private void compare(String machine, Situation.Current current, Agreement agreement) {
        Object state = current(machine);
        Compared now = new Compared(state, current);
        Compared last = compared.put(machine, now);
        if (last == null || last.generated != state || last.interpreted != current) {
            agreement.demand("the data of " + machine, data(machine, current.state(), state), current.data());
        }
    }

    /** A state on both sides. */
    private record Compared(Object generated, Situation.Current interpreted) {}

    /** The state of a generated machine. */
    private Object current(String machine) {
        try {
            ProtocolEndpoint itself = RecordedEndpoint.itself(generated);
            Method accessor = itself.getClass().getMethod(Naming.camel(machine));
            return Objects.requireNonNull(Reflection.call(accessor, itself));
        } catch (NoSuchMethodException e) {
            throw new LinkageError(machine, e);
        }
    }

    private Map<String, Value> data(String machine, String name, Object state) {
        List<Param> params =
                stack.interpreter().model().machine(machine).state(name).data();
        RecordComponent[] components = state.getClass().getRecordComponents();
        Map<String, Value> data = new LinkedHashMap<>();
        for (int i = 0; i < params.size(); i++) {
            Object value = Reflection.call(components[i].getAccessor(), state);
            data.put(
                    params.get(i).name(),
                    stack.conversion().toValue(value, params.get(i).type()));
        }
        return data;
    }

    private @Nullable Object generated(Method method, @Nullable Object @Nullable [] arguments) {
        return Reflection.call(method, generated, arguments == null ? new Object[0] : arguments);
    }
}
