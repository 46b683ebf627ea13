package org.spectls.prove.proof;

import java.util.List;
import org.spectls.prove.run.Progress;

/**
 * What the exploration of a scenario has shown.
 *
 * @param explored how much there was
 * @param millis how long it took
 */
public record ScenarioProof(String name, String doc, Progress explored, long millis, List<Judgement> judgements) {
    public ScenarioProof {
        judgements = List.copyOf(judgements);
    }

    public boolean holds() {
        return judgements.stream().allMatch(judgement -> judgement.verdict() == Verdict.HOLDS);
    }
}
