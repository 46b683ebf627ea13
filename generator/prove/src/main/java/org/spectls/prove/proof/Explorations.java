package org.spectls.prove.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.spectls.prove.run.Progress;
import org.spectls.prove.tla.Scenario;

/**
 * Explores several scenarios at a time, which keeps processors busier than several threads that share one scenario's queue.
 */
public final class Explorations {
    private final Prover prover;
    private final int atATime;
    private final Map<String, Progress> explored = new HashMap<>();
    private int done;

    /** {@code atATime}: how many scenarios are explored at the same time. */
    public Explorations(Prover prover, int atATime) {
        this.prover = prover;
        this.atATime = atATime;
    }

    /**
     * Explores all of them; the first that cannot be explored stops the others.
     *
     * @param standing is told from time to time how far all of them are together, by one thread at a time
     * @return what was shown, in the order of the scenarios
     * @throws IOException when TLC gives up, with its reason
     */
    public List<ScenarioProof> prove(List<Scenario> scenarios, Consumer<Standing> standing)
            throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<ScenarioProof>> promised = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                promised.add(pool.submit(() -> prove(scenario, standing)));
            }
            List<ScenarioProof> proofs = new ArrayList<>();
            for (Future<ScenarioProof> proof : promised) {
                proofs.add(proof.get());
            }
            return proofs;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException because) {
                throw because;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private ScenarioProof prove(Scenario scenario, Consumer<Standing> standing)
            throws IOException, InterruptedException {
        ScenarioProof proof = prover.prove(scenario, progress -> tell(scenario, progress, 0, standing));
        tell(scenario, proof.explored(), 1, standing);
        return proof;
    }

    private synchronized void tell(Scenario scenario, Progress progress, int ended, Consumer<Standing> standing) {
        explored.put(scenario.name(), progress);
        done += ended;
        Collection<Progress> all = explored.values();
        standing.accept(new Standing(
                done,
                new Progress(
                        all.stream().mapToLong(Progress::generated).sum(),
                        all.stream().mapToLong(Progress::distinct).sum(),
                        all.stream().mapToLong(Progress::queued).sum(),
                        all.stream().mapToInt(Progress::depth).max().orElse(0))));
    }
}
