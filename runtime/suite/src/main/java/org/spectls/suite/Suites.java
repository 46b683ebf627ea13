package org.spectls.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spectls.analysis.Analysis;
import org.spectls.analysis.Verdict;
import org.spectls.interpreter.Interpreter;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;
import org.spectls.suite.explore.Explorer;
import org.spectls.suite.explore.Reached;
import org.spectls.suite.explore.Reached.Succession;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;
import org.spectls.suite.mealy.Words;

/**
 * Makes suites for one role. What is expected is what the specification does, told by the interpreter; the generated
 * stack has no say in it. The same specification gives the same suites. Confined to one thread.
 */
public final class Suites implements AutoCloseable {
    private final Role tested;
    private final List<Profile> profiles;
    private final Interpreter interpreter;
    private final Theatre theatre;
    private final Recorder recorder;
    private final Explorer explorer;
    private final Explorer.Progress progress;
    private boolean explored;
    private boolean paired;
    private @Nullable Analysis analysis;

    /**
     * Nothing is tried yet.
     *
     * @param profiles in which connections are tried
     * @param progress is told how far it is
     */
    public Suites(World world, Role tested, List<Profile> profiles, Explorer.Progress progress) {
        this.tested = tested;
        this.profiles = List.copyOf(profiles);
        this.progress = progress;
        this.interpreter = new Interpreter(Specification.model());
        this.theatre = Theatre.interpreted(world);
        this.recorder = new Recorder(theatre, tested);
        this.explorer = new Explorer(theatre, tested, interpreter, new Reached(), progress);
    }

    /**
     * A suite of one kind.
     *
     * @param more for {@code w} and {@code wp}: how many states more than the model an implementation may have
     */
    public Suite suite(SuiteKind kind, int more) {
        List<Trace> traces = switch (kind) {
            case TRANSITIONS -> transitions();
            case PAIRS -> pairs();
            case TOUR -> tour();
            case VALUES -> values();
            case W, WP -> words(kind, more);
        };
        return new Suite(kind, tested, traces);
    }

    /** What a suite leaves out of all that can happen. */
    public Uncovered uncovered(Suite suite) {
        Analysis known = analysis();
        List<String> transitions = recorder.all().stream()
                .filter(transition -> known.transition(transition).feasible())
                .toList();
        return Uncovered.of(suite, transitions, suite.kind() == SuiteKind.PAIRS ? feasiblePairs() : List.of());
    }

    /** The shortest inputs by which the model says that a transition, or a pair of them, can be reached. */
    public List<String> path(String goal) {
        List<String> pair = List.of(goal.split(" then ", -1));
        Verdict verdict = pair.size() == 2
                ? analysis().pair(pair.get(0), pair.get(1))
                : analysis().transition(goal);
        return verdict.path().stream().map(input -> input.stimulus().toString()).toList();
    }

    @Override
    public void close() {
        theatre.close();
    }

    private List<Trace> transitions() {
        explore();
        return traces("transitions", goals(explorer.reached().transitions()));
    }

    private List<Trace> pairs() {
        explore();
        pair();
        Map<String, Route> named = new LinkedHashMap<>();
        explorer.reached().successions().forEach((pair, route) -> named.put(pair.toString(), route));
        return traces("pairs", goals(named));
    }

    /** Again and again the route that takes most of what was not taken yet. */
    private List<Trace> tour() {
        explore();
        Map<Route, Set<String>> takes = new LinkedHashMap<>();
        explorer.walks().forEach((route, transitions) -> takes.put(route, new LinkedHashSet<>(transitions)));
        Set<String> open = new HashSet<>();
        takes.values().forEach(open::addAll);
        List<Trace> traces = new ArrayList<>();
        while (!open.isEmpty()) {
            Route best = null;
            long most = 0;
            for (Map.Entry<Route, Set<String>> entry : takes.entrySet()) {
                long fresh = entry.getValue().stream().filter(open::contains).count();
                if (fresh > most) {
                    most = fresh;
                    best = entry.getKey();
                }
            }
            if (best == null) {
                break;
            }
            List<String> taken = takes.getOrDefault(best, Set.of()).stream()
                    .filter(open::contains)
                    .toList();
            open.removeAll(taken);
            traces.add(recorder.trace(
                    "tour." + (traces.size() + 1),
                    taken.size() + " transitions that no trace before takes",
                    taken,
                    best));
        }
        return traces;
    }

    private List<Trace> values() {
        explore();
        List<Trace> traces = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Explorer.Result result : explorer.results()) {
            String name = "values." + result.message() + "." + result.mutation();
            String unique = name;
            for (int i = 2; !names.add(unique); i++) {
                unique = name + "#" + i;
            }
            traces.add(recorder.trace(
                    unique, result.message() + ": " + result.mutation(), result.transitions(), result.route()));
        }
        return traces;
    }

    private List<Trace> words(SuiteKind kind, int more) {
        List<Trace> traces = new ArrayList<>();
        for (Profile profile : profiles) {
            Automaton automaton = automaton(profile);
            List<List<Letter>> words = kind == SuiteKind.W ? Words.w(automaton, more) : Words.wp(automaton, more);
            for (List<Letter> word : words) {
                List<Action> actions = word.stream().map(Letter::action).toList();
                Trace trace = recorder.trace(
                        kind + "." + profile + "." + (traces.size() + 1),
                        word.toString(),
                        List.of(),
                        new Route(profile, actions));
                agree(automaton, word, trace);
                traces.add(trace);
                progress.at(kind + " " + profile, traces.size(), explorer.reached());
            }
        }
        return traces;
    }

    /** The automaton of a profile. */
    public Automaton automaton(Profile profile) {
        return Automaton.of(theatre, tested, profile, Letter.core(tested));
    }

    /** What the automaton says has to be what the interpreter did: else it was not deterministic. */
    private static void agree(Automaton automaton, List<Letter> word, Trace trace) {
        List<String> seen = trace.steps().stream()
                .map(step -> Automaton.output(step.expect()))
                .toList();
        List<String> said = automaton.mealy().computeOutput(word).asList();
        if (!seen.equals(said)) {
            throw new IllegalStateException(
                    "the automaton says " + said + " to " + word + ", but " + seen + " was seen");
        }
    }

    private void explore() {
        if (!explored) {
            explored = true;
            profiles.forEach(explorer::explore);
        }
    }

    private void pair() {
        if (!paired) {
            paired = true;
            List<Succession> feasible = feasiblePairs();
            // What was met on the way shows ways to others.
            int before = -1;
            while (explorer.reached().successions().size() > before) {
                before = explorer.reached().successions().size();
                explorer.succeed(feasible);
            }
        }
    }

    private List<Succession> feasiblePairs() {
        Analysis known = analysis();
        return known.pairs().stream()
                .filter(pair -> known.pair(pair.first(), pair.second()).feasible())
                .map(pair -> new Succession(pair.first(), pair.second()))
                .toList();
    }

    /** Takes its time, but for the first time only. */
    private Analysis analysis() {
        if (analysis == null) {
            analysis = Analysis.of(interpreter.model(), tested == Role.CLIENT ? "Client" : "Server");
        }
        return analysis;
    }

    /** What each route is there for; only what other stacks can be told. */
    private static Map<Route, List<String>> goals(Map<String, Route> reached) {
        Map<Route, List<String>> goals = new LinkedHashMap<>();
        reached.entrySet().stream()
                .filter(entry -> entry.getValue().isPortable())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> goals.computeIfAbsent(entry.getValue(), route -> new ArrayList<>())
                        .add(entry.getKey()));
        return goals;
    }

    private List<Trace> traces(String kind, Map<Route, List<String>> goals) {
        List<Trace> traces = new ArrayList<>();
        goals.forEach((route, names) -> {
            traces.add(recorder.trace(kind + "." + names.get(0), String.join("; ", names), covers(names), route));
            progress.at("writing " + kind, traces.size(), explorer.reached());
        });
        return traces;
    }

    private static List<String> covers(List<String> names) {
        return names.stream()
                .flatMap(name -> List.of(name.split(" then ", -1)).stream())
                .distinct()
                .toList();
    }
}
