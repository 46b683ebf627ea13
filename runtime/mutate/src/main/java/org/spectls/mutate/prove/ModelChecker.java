package org.spectls.mutate.prove;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.spectls.mutate.Kill;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Specimen;
import org.spectls.prove.proof.Judgement;
import org.spectls.prove.proof.ProofFiles;
import org.spectls.prove.proof.Prover;
import org.spectls.prove.proof.Verdict;
import org.spectls.prove.run.Progress;
import org.spectls.prove.run.Tlc;
import org.spectls.prove.tla.Scenario;

/**
 * Explores scenarios with a mutant in the place of the specification, each for a limited time, until a property is
 * violated. The attacker acts once at most. What cannot be explored was not noticed.
 */
public final class ModelChecker implements Killer {
    private static final String MOVES = "Moves";

    private final ProofFiles files;
    private final List<Scenario> scenarios;
    private final long millis;
    private final LongSupplier clock;

    /**
     * @param millis for each scenario
     * @param clock tells how many have passed
     */
    public ModelChecker(ProofFiles files, long millis, LongSupplier clock) {
        this.files = files;
        this.scenarios = files.scenarios().stream()
                .map(scenario -> scenario.within(MOVES, "1"))
                .toList();
        this.millis = millis;
        this.clock = clock;
    }

    @Override
    public Optional<Kill> tries(Specimen specimen) {
        Prover prover = new Prover(specimen.model(), files, new Tlc(1), clock);
        return scenarios.stream()
                .flatMap(scenario -> violated(prover, scenario).stream()
                        .map(judgement -> new Kill(
                                By.MODEL_CHECKER,
                                scenario.name() + ": " + judgement.property() + " of " + judgement.endpoint()
                                        + " does not hold")))
                .findFirst();
    }

    private Optional<Judgement> violated(Prover prover, Scenario scenario) {
        try {
            return prover.prove(scenario, limit()).judgements().stream()
                    .filter(judgement -> judgement.verdict() == Verdict.VIOLATED)
                    .findFirst();
        } catch (IOException | CancellationException | IllegalArgumentException unexplored) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** TLC tells how far it is twice a second; that is when it can be stopped. */
    private Consumer<Progress> limit() {
        long end = clock.getAsLong() + millis;
        return progress -> {
            if (clock.getAsLong() > end) {
                throw new CancellationException();
            }
        };
    }
}
