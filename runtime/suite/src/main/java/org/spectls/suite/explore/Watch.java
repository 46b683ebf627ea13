package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.interpreter.Observer.Truth;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.suite.explore.Seen.Decided;
import org.spectls.testkit.interpreted.Spectator;

/** What one thread sees its interpreted endpoint do. */
final class Watch implements Spectator {
    /** More than that after one action would be an engine that waits for something that never comes. */
    private static final int MOST_STEPS = 50_000;

    private final Spectator also;
    private List<Step> steps = new ArrayList<>();
    private List<Decided> decisions = new ArrayList<>();
    private List<String> atoms = new ArrayList<>();
    private @Nullable Situation situation;
    private int told;

    /** @param also sees the same */
    Watch(Spectator also) {
        this.also = also;
    }

    @Override
    public void stepped(String endpoint, Step step) {
        also.stepped(endpoint, step);
        situation = step.after();
        told++;
        if (told > MOST_STEPS) {
            throw new IllegalStateException("after one action " + endpoint + " comes to no end");
        }
        if (step.taken()) {
            steps.add(step);
        }
    }

    @Override
    public void decided(String endpoint, String decision, List<Truth> truths, boolean outcome) {
        also.decided(endpoint, decision, truths, outcome);
        decisions.add(new Decided(decision, outcome));
        for (int atom = 0; atom < truths.size(); atom++) {
            if (truths.get(atom) != Truth.UNEVALUATED) {
                atoms.add(decision + "[" + atom + "]=" + (truths.get(atom) == Truth.TRUE));
            }
        }
    }

    @Override
    public boolean judges() {
        return also.judges();
    }

    @Override
    public void judged(String endpoint, List<org.spectls.interpreter.Monitor> monitors) {
        also.judged(endpoint, monitors);
    }

    /** A new endpoint is there, of which nothing is known. */
    void begin() {
        situation = null;
        told = 0;
        steps = new ArrayList<>();
        decisions = new ArrayList<>();
        atoms = new ArrayList<>();
    }

    Optional<Situation> situation() {
        return Optional.ofNullable(situation);
    }

    List<Step> takeSteps() {
        List<Step> taken = steps;
        steps = new ArrayList<>();
        told = 0;
        return taken;
    }

    List<Decided> takeDecisions() {
        List<Decided> taken = decisions;
        decisions = new ArrayList<>();
        return taken;
    }

    List<String> takeAtoms() {
        List<String> taken = atoms;
        atoms = new ArrayList<>();
        return taken;
    }
}
