package org.spectls.suite;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spectls.interpreter.Interpreter;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.Transition;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.TraceException;
import org.spectls.suite.explore.Corpus;
import org.spectls.suite.explore.Explorer;
import org.spectls.suite.explore.Reached;
import org.spectls.suite.explore.Reached.Succession;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Theatre;

/**
 * The shortest test case that is known for a thing that coverage counts, by the identifier that it has there: a
 * transition or refusal, {@code first → second}, a state, an event in a state, a timer, {@code decision[atom]=value}.
 * Confined to one thread.
 */
public final class Cases {
    private static final String THEN = " \u2192 ";

    private final Role tested;
    private final Theatre theatre;
    private final Recorder recorder;
    private final Explorer.Progress progress;
    private final Reached reached = new Reached();
    private boolean gone;

    /**
     * Nothing is tried yet.
     *
     * @param theatre where the specification plays alone; has to stay open
     * @param progress is told how far it is
     */
    public Cases(Theatre theatre, Role tested, Explorer.Progress progress) {
        this.tested = tested;
        this.progress = progress;
        this.theatre = theatre;
        this.recorder = new Recorder(theatre, tested);
    }

    /** A case that reaches it, on a way that was found when this was built. The first question takes its time. */
    public Optional<Trace> of(String id) {
        if (!gone) {
            gone = true;
            go();
        }
        return route(id).map(route -> recorder.trace("reach." + id, id, List.of(id), route));
    }

    /** The same, and where no way is known one is looked for in a configuration. */
    public Optional<Trace> of(String id, Profile profile, int connections) {
        Optional<Trace> known = of(id);
        if (known.isPresent()) {
            return known;
        }
        Interpreter interpreter = new Interpreter(Specification.model());
        new Explorer(theatre, tested, interpreter, reached, progress).explore(profile, connections);
        return of(id);
    }

    /** Whether a machine of the tested side is meant. */
    public boolean isOfRole(String id) {
        return theatre.machines(tested).stream().anyMatch(machine -> id.startsWith(machine.name() + "."));
    }

    private void go() {
        try {
            List<Route> routes = Corpus.of(tested).read();
            for (int i = 0; i < routes.size(); i++) {
                Corpus.play(theatre, tested, routes.get(i), reached);
                progress.at("known ways", i + 1, reached);
            }
        } catch (TraceException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Optional<Route> route(String id) {
        List<String> pair = List.of(id.split(THEN, -1));
        @Nullable
        Route known = pair.size() == 2
                ? reached.successions().get(new Succession(pair.get(0), pair.get(1)))
                : reached.atoms().getOrDefault(id, reached.transitions().get(id));
        return Optional.ofNullable(known)
                .or(() -> best(transition -> isEvent(transition, id)))
                .or(() -> best(transition -> isState(transition, id)))
                .or(() -> best(transition -> isTimer(transition, id)))
                .filter(Route::isPortable);
    }

    /** The shortest way to one of several transitions. */
    private Optional<Route> best(Predicate<Transition> wanted) {
        Map<String, Route> transitions = reached.transitions();
        return theatre.machines(tested).stream()
                .map(MachineDescription::transitions)
                .flatMap(List::stream)
                .filter(wanted)
                .flatMap(transition -> Stream.ofNullable(transitions.get(transition.id())))
                .filter(Route::isPortable)
                .min(Comparator.comparingInt(route -> route.actions().size()));
    }

    private static boolean isEvent(Transition transition, String id) {
        return id.equals(transition.machine() + "." + transition.from() + "." + transition.event());
    }

    private static boolean isState(Transition transition, String id) {
        return id.equals(transition.machine() + "." + transition.to());
    }

    private static boolean isTimer(Transition transition, String id) {
        return id.equals(transition.machine() + "." + transition.event());
    }
}
