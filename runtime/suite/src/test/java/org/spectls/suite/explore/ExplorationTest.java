package org.spectls.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.analysis.Analysis;
import org.spectls.interpreter.Interpreter;
import org.spectls.kernel.machine.Transition;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.Specification;
import org.spectls.suite.explore.Reached.Succession;
import org.spectls.testkit.TransitionCoverage;
import org.spectls.testkit.interpreted.Spectator;

/**
 * Explores both roles with the generated endpoint and the interpreter side by side: each step of each connection is
 * compared. The shares are what so many connections reach; without bounds there is more.
 */
@ExtendWith(TransitionCoverage.class)
class ExplorationTest {
    /** Enough for a build; {@code spectls suite --profile all} tries the others too. */
    private static final List<Profile> PROFILES = List.of(
            Profile.PSK,
            Profile.PLAIN,
            Profile.RENEGOTIATION_AND_HEARTBEAT,
            Profile.HEARTBEAT_IDLE,
            Profile.STRICT,
            Profile.WORN_KEYS,
            Profile.RESUMPTION_IDS,
            Profile.RSA_CLIENT_AUTH,
            Profile.CLIENT_AUTH_REQUIRED);

    private static final int CONNECTIONS = 600;

    private static final World WORLD = World.create();
    private static final Interpreter INTERPRETER = new Interpreter(Specification.model());

    @ParameterizedTest
    @EnumSource
    void bothAgreeWhereverTheyGet(Role tested) {
        Reached reached = new Reached();
        Analysis analysis = Analysis.of(INTERPRETER.model(), tested == Role.CLIENT ? "Client" : "Server");
        List<Succession> pairs = analysis.pairs().stream()
                .filter(pair -> analysis.pair(pair.first(), pair.second()).feasible())
                .map(pair -> new Succession(pair.first(), pair.second()))
                .toList();
        List<Transition> transitions;
        try (Theatre theatre = Theatre.lockstep(WORLD, new Spectator() {})) {
            transitions = theatre.machines(tested).stream()
                    .flatMap(machine -> machine.transitions().stream())
                    .filter(transition -> analysis.transition(transition.id()).feasible())
                    .toList();
            Explorer explorer = new Explorer(theatre, tested, INTERPRETER, reached, (what, runs, all) -> {});
            PROFILES.forEach(profile -> explorer.explore(profile, CONNECTIONS));
            explorer.succeed(pairs);
        }
        assertThat(share(
                        transitions.stream().map(Transition::id),
                        reached.transitions().keySet()::contains))
                .as(
                        "transitions: %s",
                        missing(
                                transitions.stream().map(Transition::id),
                                reached.transitions().keySet()))
                .isGreaterThanOrEqualTo(tested == Role.CLIENT ? 72 : 82);
        assertThat(share(pairs.stream(), reached.successions().keySet()::contains))
                .as("pairs: %s", missing(pairs.stream(), reached.successions().keySet()))
                .isGreaterThanOrEqualTo(tested == Role.CLIENT ? 56 : 61);
    }

    private static <G> double share(Stream<G> goals, Predicate<G> reached) {
        List<G> all = goals.toList();
        return 100.0 * all.stream().filter(reached).count() / all.size();
    }

    private static <G> List<G> missing(Stream<G> goals, Set<G> reached) {
        return goals.filter(goal -> !reached.contains(goal)).limit(40).toList();
    }
}
