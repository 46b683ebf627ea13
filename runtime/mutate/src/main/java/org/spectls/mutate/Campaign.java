package org.spectls.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.operator.Mutant;

/** Tries out mutants: the compiler first, then whoever else may notice them, in their order. */
public final class Campaign {
    private final Workbench workbench;
    private final Supplier<List<Killer>> killers;
    private final int threads;

    /**
     * Nothing is tried yet.
     *
     * @param killers makes those of one thread, the fastest first
     */
    public Campaign(Workbench workbench, Supplier<List<Killer>> killers, int threads) {
        this.workbench = workbench;
        this.killers = killers;
        this.threads = threads;
    }

    /**
     * Tries all of them.
     *
     * @param tried learns of each, from several threads, as soon as it is known
     * @return in the order of the mutants
     */
    public List<Result> run(List<Mutant> mutants, Consumer<Result> tried) throws InterruptedException {
        Result[] results = new Result[mutants.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(() -> work(mutants, results, next, tried));
            }
            for (Future<Boolean> worker : pool.invokeAll(workers)) {
                worker.get();
            }
            return List.of(results);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean work(List<Mutant> mutants, Result[] results, AtomicInteger next, Consumer<Result> tried) {
        List<Killer> own = killers.get();
        for (int i = next.getAndIncrement(); i < mutants.size(); i = next.getAndIncrement()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            Result result = tries(mutants.get(i), own);
            results[i] = result;
            tried.accept(result);
        }
        own.forEach(Killer::close);
        return true;
    }

    private Result tries(Mutant mutant, List<Killer> own) {
        Workbench.Compiled compiled = workbench.compile(mutant);
        if (compiled.model().isEmpty()) {
            Diagnostic first = compiled.errors().get(0);
            return new Result(mutant, Optional.of(new Kill(By.CHECKER, first.code() + " " + first.message())));
        }
        if (workbench.isOriginal(compiled.model().get())) {
            return new Result(mutant, Optional.empty(), true);
        }
        Specimen specimen = workbench.specimen(mutant, compiled.model().get());
        for (Killer killer : own) {
            Optional<Kill> kill = killer.tries(specimen);
            if (kill.isPresent()) {
                return new Result(mutant, kill);
            }
        }
        return new Result(mutant, Optional.empty());
    }
}
