package org.spectls.suite.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Step;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.TraceException;
import org.spectls.puppet.trace.TraceReader;
import org.spectls.puppet.trace.TraceWriter;

/**
 * Routes that explorations found worth keeping, as text: what was hard to find need not be found again. Nothing is said
 * of what is to be seen on them. Immutable.
 *
 * @param actions each action that occurs, as the steps of one trace
 * @param routes a line for each: the profile, and the places of the actions in that trace; what no trace can say stands
 *     there itself
 */
public record Corpus(String actions, String routes) {
    /** The one that is kept for a role. */
    public static Corpus of(Role tested) {
        return new Corpus(resource(tested + "-actions.json"), resource(tested + "-routes.txt"));
    }

    /** Those that together reach all that was reached. */
    public static Corpus of(Theatre theatre, Role tested, Reached found) {
        Reached reached = new Reached();
        List<Route> kept = new ArrayList<>();
        Set<Route> seen = new HashSet<>();
        for (Route route : candidates(found)) {
            if (seen.contains(route)) {
                continue;
            }
            int fresh = play(theatre, tested, route, reached);
            if (fresh > 0) {
                kept.add(route);
                for (int end = 0; end <= route.actions().size(); end++) {
                    seen.add(new Route(route.profile(), route.actions().subList(0, end)));
                }
            }
        }
        return write(tested, kept);
    }

    /** Goes a route, and notes what it reaches; how much of it is new. */
    public static int play(Theatre theatre, Role tested, Route route, Reached reached) {
        int before = reached.size();
        new Walk(theatre.stage(tested, route.profile()), reached, new Experience(), walk -> {}, route).close();
        return reached.size() - before;
    }

    /** How many routes there are. */
    public long size() {
        return routes.lines().count();
    }

    /** The routes, as they were written. */
    public List<Route> read() throws TraceException {
        List<Step> steps = TraceReader.read("actions", actions).get(0).steps();
        List<Route> all = new ArrayList<>();
        for (String line : routes.lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            List<Action> route = new ArrayList<>();
            for (String word : words.subList(1, words.size())) {
                route.add(
                        word.startsWith("+")
                                ? forced(word)
                                : steps.get(Integer.parseInt(word)).action());
            }
            all.add(new Route(Profile.find(words.get(0)).orElseThrow(), route));
        }
        return all;
    }

    static Corpus write(Role tested, List<Route> routes) {
        Map<Action, Integer> places = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (Route route : routes) {
            lines.append(route.profile());
            for (Action action : route.actions()) {
                lines.append(' ');
                if (Route.isPortable(action)) {
                    lines.append(places.computeIfAbsent(action, fresh -> places.size()));
                } else {
                    lines.append(text((Force) action));
                }
            }
            lines.append('\n');
        }
        List<Step> steps = places.keySet().stream()
                .map(action -> new Step(action, List.of(), List.of(), List.of(), List.of()))
                .toList();
        Trace trace =
                new Trace(tested + ".actions", tested, Profile.PLAIN, new Trace.Goal("", List.of(), List.of()), steps);
        return new Corpus(TraceWriter.write(List.of(trace)), lines.toString());
    }

    /** The longest first: they reach most. */
    private static List<Route> candidates(Reached found) {
        Set<Route> all = new HashSet<>(found.transitions().values());
        all.addAll(found.successions().values());
        all.addAll(found.decisions().values());
        all.addAll(found.atoms().values());
        return all.stream()
                .sorted(Comparator.<Route>comparingInt(route -> -route.actions().size())
                        .thenComparing(Route::toString))
                .toList();
    }

    private static String resource(String name) {
        try (@Nullable InputStream in = Corpus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Force force) {
        return "+" + force.operation() + "=" + force.result().orElse("").replace(' ', '+');
    }

    private static Action forced(String word) {
        int equals = word.indexOf('=');
        return new Force(
                word.substring(1, equals),
                Optional.of(word.substring(equals + 1).replace('+', ' ')));
    }
}
