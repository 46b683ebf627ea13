package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Interpreter;
import org.spectls.mutate.Killer;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.TraceException;
import org.spectls.suite.explore.Corpus;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Automaton;

/** The suites' routes, and what the specification does on them. Immutable: each thread has killers of its own. */
public final class Plays {
    private final World world;
    private final Model original;
    private final List<Repertoire> repertoires;
    private final int useless;
    private final Map<Role, Automaton> automata = new ConcurrentHashMap<>();

    private Plays(World world, Model original, List<Repertoire> repertoires, int useless) {
        this.world = world;
        this.original = original;
        this.repertoires = repertoires;
        this.useless = useless;
    }

    /**
     * Plays all routes of the corpus with the original.
     *
     * @param share of the routes that are taken, one in so many
     * @param played is told after each of them
     */
    public static Plays of(World world, Model original, int share, int threads, Runnable played)
            throws InterruptedException {
        List<Role> roles = List.of(Role.values());
        List<List<Play>> made = parallel(
                threads,
                roles.stream()
                        .<Callable<List<Play>>>map(tested -> () -> made(world, original, tested, share, played))
                        .toList());
        List<Repertoire> repertoires = new ArrayList<>();
        int useless = 0;
        for (Role tested : roles) {
            List<Play> plays = new ArrayList<>(made.get(roles.indexOf(tested)));
            routes(tested, share).stream().map(Play::of).forEach(plays::add);
            Repertoire repertoire = repertoire(world, original, tested, plays, threads, played);
            useless += plays.size() - repertoire.size();
            repertoires.add(repertoire);
        }
        return new Plays(world, original, repertoires, useless);
    }

    /** How many routes there are, of both roles. */
    public int size() {
        return repertoires.stream().mapToInt(Repertoire::size).sum();
    }

    /** How many were left out, because the puppet cannot be configured so. */
    public int useless() {
        return useless;
    }

    /**
     * Those of one thread who play routes.
     *
     * @param first how many of the most promising routes of a role are left out, because others play them
     * @param most how many are played with one mutant before it is given up, with those that are left out
     */
    public Killer suites(int first, int most) {
        return new Suites(world, repertoires, first, most);
    }

    /** Those of one thread who read and write octets; they need no plays. */
    public static Killer formats(Model original) {
        return new Formats(original);
    }

    /** Those of one thread who compare automata. */
    public Killer learner() {
        return new Learned(world, original, repertoires, automata);
    }

    /** Connections for each profile and row, and one in so many of those with a message that is otherwise. */
    private static List<Play> made(World world, Model original, Role tested, int share, Runnable played) {
        try (Theatre theatre = Theatre.interpreted(world, original)) {
            Player player = new Player(theatre, tested, original);
            Openings known = new Openings(tested, player, played);
            List<Play> openings = known.all(share);
            List<Play> others = new ArrayList<>(new Values(new Interpreter(original), player).of(openings));
            others.addAll(Alerts.of(openings.get(0)));
            others.addAll(Series.of(known));
            others.addAll(known.settings());
            return Stream.concat(
                            openings.stream(),
                            IntStream.range(0, others.size())
                                    .filter(i -> i % share == 0)
                                    .mapToObj(others::get))
                    .toList();
        }
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

    private static Repertoire repertoire(
            World world, Model original, Role tested, List<Play> plays, int threads, Runnable played)
            throws InterruptedException {
        List<List<Optional<Player.Played>>> done = parallel(
                threads,
                IntStream.range(0, threads)
                        .<Callable<List<Optional<Player.Played>>>>mapToObj(
                                part -> () -> part(world, original, tested, plays, part, threads, played))
                        .toList());
        List<Play> possible = new ArrayList<>();
        List<Player.Played> seen = new ArrayList<>();
        for (int i = 0; i < plays.size(); i++) {
            Play play = plays.get(i);
            done.get(i % threads).get(i / threads).ifPresent(what -> {
                possible.add(play);
                seen.add(what);
            });
        }
        return new Repertoire(original, tested, possible, seen);
    }

    private static <T> List<T> parallel(int threads, List<Callable<T>> parts) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> part : pool.invokeAll(parts)) {
                done.add(part.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each thread has every so-manieth route. Empty where the puppet cannot be configured so. */
    private static List<Optional<Player.Played>> part(
            World world, Model original, Role tested, List<Play> plays, int part, int threads, Runnable played) {
        List<Optional<Player.Played>> done = new ArrayList<>();
        try (Theatre theatre = Theatre.interpreted(world, original)) {
            Player player = new Player(theatre, tested, original);
            for (int i = part; i < plays.size(); i += threads) {
                done.add(possibly(player, plays.get(i)));
                played.run();
            }
        }
        return done;
    }

    private static Optional<Player.Played> possibly(Player player, Play play) {
        try {
            return Optional.of(player.play(play, (place, sight) -> true));
        } catch (RuntimeException puppets) {
            return Optional.empty();
        }
    }
}
