package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.Refusal;
import org.spectls.kernel.machine.StateDescription;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.kernel.wire.Bytes;

/** An endpoint whose methods the interpreter answers. Not thread-safe. */
final class InterpretedEndpoint implements InvocationHandler {
    private static final TransitionListener NOBODY = (endpoint, transition, now) -> {};

    private final Stack stack;
    private final Interpretation interpretation;
    private final Object environment;
    private final Host host;
    private TransitionListener watcher = NOBODY;
    private TransitionListener observer = NOBODY;

    InterpretedEndpoint(Stack stack, Interpretation interpretation, Object primitives, Object environment) {
        this.stack = stack;
        this.interpretation = interpretation;
        this.environment = environment;
        this.host = (function, arguments) -> stack.vocabulary().ask(function, arguments, primitives);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        Situation now = interpretation.situation();
        return switch (method.getName()) {
            case "name", "toString" -> now.endpoint();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == first(arguments);
            case "nextDeadline" -> now.nextDeadline();
            case "ended" -> now.ended();
            case "pending" -> !now.pending().isEmpty();
            case "machines" -> stack.machines();
            case "states" -> now.states().stream().map(this::state).toList();
            case "refusal" -> now.refusal().map(this::refusal);
            case "rejection" -> now.rejection().map(this::transition);
            case "observe" -> {
                observer = first(arguments) instanceof TransitionListener listener ? listener : NOBODY;
                yield null;
            }
            case "watch" -> {
                watcher = watcher.and((TransitionListener) Objects.requireNonNull(first(arguments)));
                yield null;
            }
            case "fragment" -> {
                interpretation.fragment(Octets.copyOf(((Bytes) Objects.requireNonNull(first(arguments))).toArray()));
                yield null;
            }
            case "advance" -> {
                interpretation
                        .advance((long) Objects.requireNonNull(first(arguments)), host)
                        .forEach(this::carryOut);
                yield null;
            }
            case "deliverNext" -> told(new Stimulus.Next()).taken();
            default -> {
                Stimulus stimulus = stack.vocabulary()
                        .stimulus(method, arguments, interpretation.takeFragment())
                        .orElseThrow(() -> new UnsupportedOperationException(method.toString()));
                Step step = told(stimulus);
                yield stimulus instanceof Stimulus.Call
                        ? step.all(Happening.Rejected.class).findAny().isEmpty()
                        : null;
            }
        };
    }

    private Step told(Stimulus stimulus) {
        Step step = interpretation.tell(stimulus, host);
        carryOut(step);
        return step;
    }

    private void carryOut(Step step) {
        for (Happening happening : step.happenings()) {
            if (happening instanceof Happening.Fired fired) {
                if (stack.isOther()) {
                    stack.transition(fired.transition()).ifPresent(transition -> tell(step, transition));
                } else {
                    tell(step, transition(fired.transition()));
                }
            } else {
                stack.vocabulary().carryOut(happening, environment);
            }
        }
    }

    private void tell(Step step, Transition transition) {
        watcher.onTransition(step.after().endpoint(), transition, step.after().now());
        observer.onTransition(step.after().endpoint(), transition, step.after().now());
    }

    private StateDescription state(String id) {
        return stack.machines().stream()
                .map(MachineDescription::states)
                .flatMap(List::stream)
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Transition transition(String id) {
        return stack.transition(id)
                .or(() -> stack.isOther() ? Optional.of(new OtherTransition(id)) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("the generated stack has no transition " + id));
    }

    private Refusal refusal(Situation.Refusal refusal) {
        Transition transition = transition(refusal.transition());
        List<String> expected =
                state(transition.machine() + "." + transition.from()).expects();
        return new Refusal(
                interpretation.situation().endpoint(),
                transition,
                refusal.failure().toString(),
                expected,
                refusal.detail(),
                refusal.now());
    }

    private static @Nullable Object first(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? null : arguments[0];
    }
}
