package org.spectls.coverage.testing;

import org.spectls.coverage.measure.AnalysedFeasibility;
import org.spectls.coverage.measure.Feasibility;

/** What the analysis of the door says, for tests that know better in some point. */
public class Doubt implements Feasibility {
    private final Feasibility analysed = new AnalysedFeasibility(Doors.model(), "House");

    @Override
    public Verdict state(String id) {
        return analysed.state(id);
    }

    @Override
    public Verdict transition(String id) {
        return analysed.transition(id);
    }

    @Override
    public Verdict pair(String first, String second) {
        return analysed.pair(first, second);
    }

    @Override
    public Verdict atom(String decision, int atom, boolean value) {
        return analysed.atom(decision, atom, value);
    }

    @Override
    public Verdict decides(String decision, int atom, boolean value) {
        return analysed.decides(decision, atom, value);
    }
}
