package org.spectls.interop.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Peer;

/** Tries all cells of a plan, several at a time, in a folder that is gone afterwards. */
public final class Interop {
    /** Seconds that cells have to end when the command is interrupted. */
    private static final int LAST_WORDS = 3;

    private final Peer ours;
    private final Settings settings;

    /** @param ours the stack that all others are tried with */
    public Interop(Peer ours, Settings settings) {
        this.ours = ours;
        this.settings = settings;
    }

    /**
     * Tries the cells.
     *
     * @param listener is told of each outcome, on several threads
     * @return the outcomes, in the cells' order
     */
    public List<Outcome> run(List<Cell> cells, Consumer<Outcome> listener) throws IOException {
        Path folder = Files.createTempDirectory("spectls-interop");
        ExecutorService pool = Executors.newFixedThreadPool(settings.jobs(), Interop::daemon);
        ScheduledExecutorService watchdog = Executors.newScheduledThreadPool(1, Interop::daemon);
        // Whoever interrupts the command leaves neither programs nor files behind.
        Thread cleaner = new Thread(() -> abandon(pool, folder));
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            Path materialFolder = Files.createDirectory(folder.resolve("material"));
            Trial trial = new Trial(ours, settings, Material.in(materialFolder), folder, watchdog);
            List<Future<Outcome>> running = new ArrayList<>();
            for (Cell cell : cells) {
                running.add(pool.submit(() -> {
                    Outcome outcome = trial.run(cell);
                    listener.accept(outcome);
                    return outcome;
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } finally {
            pool.shutdownNow();
            watchdog.shutdownNow();
            delete(folder);
            forget(cleaner);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "interop");
        thread.setDaemon(true);
        return thread;
    }

    private static void abandon(ExecutorService pool, Path folder) {
        pool.shutdownNow();
        boolean over = false;
        for (int i = 0; i < LAST_WORDS && !over; i++) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            over = terminated(pool);
        }
        delete(folder);
    }

    private static boolean terminated(ExecutorService pool) {
        try {
            return pool.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** There is nothing left to clean, unless that is already being done. */
    private static void forget(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException shuttingDown) {
            // It runs.
        }
    }

    /** As far as it can: a browser that was just ended may still be writing. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // Somebody else has deleted it.
        }
    }
}
