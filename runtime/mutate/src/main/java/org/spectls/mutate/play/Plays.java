package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.spectls.compiler.model.Model;
import org.spectls.mutate.Killer;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.TraceException;
import org.spectls.suite.explore.Corpus;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.explore.World;

/** The suites' routes, and what the specification does on them. Immutable: each thread has killers of its own. */
public final class Plays {
    private final World world;
    private final List<Repertoire> repertoires;

    private Plays(World world, List<Repertoire> repertoires) {
        this.world = world;
        this.repertoires = repertoires;
    }

    /**
     * Plays all routes of the corpus with the original.
     *
     * @param share of the routes that are taken, one in so many
     * @param played is told after each of them
     */
    public static Plays of(World world, Model original, int share, int threads, Runnable played)
            throws InterruptedException {
        List<Repertoire> repertoires = new ArrayList<>();
        for (Role tested : Role.values()) {
            List<Route> routes = routes(tested, share);
            repertoires.add(
                    new Repertoire(original, tested, routes, play(world, tested, routes, threads, played)));
        }
        return new Plays(world, repertoires);
    }

    /** How many routes that will be. */
    public static int count(int share) {
        return IntStream.of(0, 1).map(i -> routes(Role.values()[i], share).size()).sum();
    }

    /** For one thread. */
    public Killer killer() {
        return new Suites(world, repertoires);
    }

    private static List<Route> routes(Role tested, int share) {
        try {
            List<Route> all = Corpus.of(tested).read();
            return IntStream.range(0, all.size())
                    .filter(i -> i % share == 0)
                    .mapToObj(all::get)
                    .toList();
        } catch (TraceException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Player.Played> play(
            World world, Role tested, List<Route> routes, int threads, Runnable played) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<Player.Played>>> parts = IntStream.range(0, threads)
                    .<Callable<List<Player.Played>>>mapToObj(
                            part -> () -> part(world, tested, routes, part, threads, played))
                    .toList();
            List<List<Player.Played>> done = new ArrayList<>();
            for (Future<List<Player.Played>> part : pool.invokeAll(parts)) {
                done.add(part.get());
            }
            return IntStream.range(0, routes.size())
                    .mapToObj(i -> done.get(i % threads).get(i / threads))
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each thread has every so-manieth route. */
    private static List<Player.Played> part(
            World world, Role tested, List<Route> routes, int part, int threads, Runnable played) {
        List<Player.Played> done = new ArrayList<>();
        try (Theatre theatre = Theatre.interpreted(world)) {
            Player player = new Player(theatre, tested);
            for (int i = part; i < routes.size(); i += threads) {
                done.add(player.play(routes.get(i), (place, sight) -> true));
                played.run();
            }
        }
        return done;
    }
}
