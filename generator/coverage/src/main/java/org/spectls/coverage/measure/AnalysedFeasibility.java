package org.spectls.coverage.measure;

import java.util.function.Supplier;
import org.spectls.analysis.Analysis;
import org.spectls.analysis.Input.Fired;
import org.spectls.compiler.model.Model;

/** What the analysis of a specification says: machines together, with their guards. Thread-safe. */
public final class AnalysedFeasibility implements Feasibility {
    private final Analysis analysis;

    /** Analyses the endpoint once it is asked about. */
    public AnalysedFeasibility(Model model, String endpoint) {
        analysis = Analysis.of(model, endpoint);
    }

    @Override
    public synchronized Verdict state(String id) {
        return adapted(analysis.state(id));
    }

    @Override
    public synchronized Verdict transition(String id) {
        return adapted(analysis.transition(id));
    }

    @Override
    public synchronized Verdict pair(String first, String second) {
        return adapted(analysis.pair(first, second));
    }

    @Override
    public synchronized Verdict atom(String decision, int atom, boolean value) {
        return known(() -> analysis.outcome(decision, atom, value));
    }

    @Override
    public synchronized Verdict decides(String decision, int atom, boolean value) {
        return known(() -> analysis.decides(decision, atom, value));
    }

    /** Of what an endpoint does when it fails, which is no machine's, the analysis knows nothing. */
    private static Verdict known(Supplier<org.spectls.analysis.Verdict> verdict) {
        try {
            return adapted(verdict.get());
        } catch (IllegalArgumentException unknown) {
            return Verdict.UNKNOWN;
        }
    }

    private static Verdict adapted(org.spectls.analysis.Verdict verdict) {
        return new Verdict(
                verdict.feasible(),
                verdict.reason(),
                verdict.path().stream().map(AnalysedFeasibility::adapted).toList());
    }

    private static Input adapted(org.spectls.analysis.Input input) {
        return new Input(
                input.stimulus().toString(),
                input.stimulus().event(),
                input.fired().stream().map(Fired::transition).toList(),
                input.fired().stream()
                        .map(Fired::conditions)
                        .flatMap(conditions -> conditions.stream())
                        .toList());
    }
}
