package org.spectls.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spectls.coverage.data.DecisionVector;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Observer.Truth;
import org.spectls.testkit.interpreted.Spectator;

/** Tells recorders what the interpreter decides for one endpoint, and how the properties stand in its run. */
final class DecisionSpectator implements Spectator {
    private final Class<?> role;
    private final Supplier<List<TransitionRecorder>> recorders;
    private final Set<String> known = new HashSet<>();
    private final Set<String> exercised = new HashSet<>();
    private final Set<String> violated = new HashSet<>();

    DecisionSpectator(Class<?> role, Supplier<List<TransitionRecorder>> recorders) {
        this.role = role;
        this.recorders = recorders;
    }

    @Override
    public void decided(String endpoint, String decision, List<Truth> atoms, boolean outcome) {
        String letters = atoms.stream().map(DecisionSpectator::letter).collect(Collectors.joining());
        DecisionVector vector = new DecisionVector(decision, letters, outcome);
        recorders.get().forEach(recorder -> recorder.decided(role, endpoint, vector));
    }

    @Override
    public boolean judges() {
        return true;
    }

    /** Each of a run's properties counts once: as looked at, as exercised, as violated. */
    @Override
    public void judged(String endpoint, List<Monitor> monitors) {
        for (Monitor monitor : monitors) {
            String property = monitor.property().name();
            boolean first = known.add(property);
            boolean nowExercised = monitor.exercised() && exercised.add(property);
            boolean nowViolated = monitor.violated() && violated.add(property);
            if (first || nowExercised || nowViolated) {
                recorders
                        .get()
                        .forEach(recorder -> recorder.checked(role, endpoint, property, nowExercised, nowViolated));
            }
        }
    }

    private static String letter(Truth truth) {
        return switch (truth) {
            case TRUE -> "1";
            case FALSE -> "0";
            case UNEVALUATED -> "-";
        };
    }
}
