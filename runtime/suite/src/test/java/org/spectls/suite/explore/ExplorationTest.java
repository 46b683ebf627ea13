package org.spectls.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.analysis.Analysis;
import org.spectls.interpreter.Decision;
import org.spectls.interpreter.Decisions;
import org.spectls.interpreter.Interpreter;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.Transition;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.TraceException;
import org.spectls.suite.Specification;
import org.spectls.suite.explore.Reached.Succession;
import org.spectls.testkit.TransitionCoverage;
import org.spectls.testkit.TransitionRecorder;
import org.spectls.tls.protocol.ClientRole;

/**
 * Goes all routes of the corpus, and explores a little on its own, with the generated endpoint and the interpreter side
 * by side: each step of each connection is compared. What is reached of what can happen is held by kind.
 */
@ExtendWith(TransitionCoverage.class)
class ExplorationTest {
    private static final List<Profile> PROFILES = List.of(Profile.PSK, Profile.RENEGOTIATION_AND_HEARTBEAT);
    private static final int CONNECTIONS = 100;

    /** What of the corpus's making is worth its time. */
    private static final int MANY = 1500;

    private static final Path RESOURCES = Path.of("src/main/resources/org/spectls/suite/explore");

    private static final World WORLD = World.create();
    private static final Interpreter INTERPRETER = new Interpreter(Specification.model());

    /** Shares that are held, in percent. */
    private static final Map<Role, Map<String, Double>> HELD = Map.of(
            Role.CLIENT, held(100, 95, 99, 91, 94, 93),
            Role.SERVER, held(100, 95, 99, 91, 97, 95));

    private static Map<String, Double> held(
            double explicit, double refusals, double implicit, double pairs, double decisions, double atoms) {
        return Map.of(
                "EXPLICIT", explicit,
                "REFUSAL", refusals,
                "IMPLICIT", implicit,
                "pairs", pairs,
                "decisions", decisions,
                "atoms", atoms);
    }

    @ParameterizedTest
    @EnumSource
    void bothAgreeWhereverTheyGet(Role tested) throws TraceException {
        Reached reached = new Reached();
        Goals goals;
        try (Theatre theatre = Theatre.lockstep(WORLD, TransitionRecorder.spectator(ClientRole.class))) {
            goals = Goals.of(theatre, tested);
            for (Route route : Corpus.of(tested).read()) {
                Corpus.play(theatre, tested, route, reached);
            }
            Explorer explorer = new Explorer(theatre, tested, INTERPRETER, reached, (what, runs, all) -> {});
            PROFILES.forEach(profile -> explorer.explore(profile, CONNECTIONS));
        }
        assertHeld(tested, goals, reached);
    }

    /** Looks for more routes, in all profiles, and keeps those that it takes; takes minutes. */
    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "spectls.corpus", matches = "write")
    void theCorpusIsMadeAnew(Role tested) throws IOException, TraceException {
        Reached reached = new Reached();
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            Goals goals = Goals.of(theatre, tested);
            Explorer explorer = new Explorer(theatre, tested, INTERPRETER, reached, (what, runs, all) -> {});
            explorer.retrace(Corpus.of(tested).read());
            explorer.seek(Stream.concat(goals.transitions().keySet().stream(), goals.atoms().stream())
                    .collect(Collectors.toSet()));
            for (Profile profile : Profile.values()) {
                explorer.explore(profile, MANY);
            }
            explorer.succeed(goals.pairs());
            assertHeld(tested, goals, reached);
            Corpus corpus = Corpus.of(theatre, tested, reached);
            Files.createDirectories(RESOURCES);
            Files.writeString(RESOURCES.resolve(tested + "-actions.json"), corpus.actions());
            Files.writeString(RESOURCES.resolve(tested + "-routes.txt"), corpus.routes());
        }
    }

    private static void assertHeld(Role tested, Goals goals, Reached reached) {
        Map<String, Set<String>> missing = goals.missing(reached);
        Map<String, Double> shares = goals.shares(missing);
        Objects.requireNonNull(HELD.get(tested))
                .forEach((kind, held) -> assertThat(shares.get(kind))
                        .as("%s of %s in %s; missing: %s", kind, tested, shares, missing.get(kind))
                        .isGreaterThanOrEqualTo(held));
    }

    /** What can happen: transitions and refusals with their kind, pairs of them, and the truths that they rest on. */
    private record Goals(
            Map<String, String> transitions, List<Succession> pairs, List<String> decisions, List<String> atoms) {
        static Goals of(Theatre theatre, Role tested) {
            String endpoint = tested == Role.CLIENT ? "Client" : "Server";
            Analysis analysis = Analysis.of(INTERPRETER.model(), endpoint);
            Map<String, String> transitions = new LinkedHashMap<>();
            for (MachineDescription machine : theatre.machines(tested)) {
                for (Transition transition : machine.transitions()) {
                    if (analysis.transition(transition.id()).feasible()) {
                        transitions.put(transition.id(), transition.kind().toString());
                    }
                }
            }
            List<Succession> pairs = analysis.pairs().stream()
                    .filter(pair -> analysis.pair(pair.first(), pair.second()).feasible())
                    .map(pair -> new Succession(pair.first(), pair.second()))
                    .toList();
            Set<String> analysed = analysis.decisions().keySet();
            List<String> decisions = new ArrayList<>();
            List<String> atoms = new ArrayList<>();
            for (Decision decision : Decisions.of(INTERPRETER.model(), endpoint)) {
                // Of what an endpoint decides when it fails, which is no machine's, nothing is known.
                boolean known = analysed.contains(decision.id());
                for (boolean value : List.of(true, false)) {
                    if (!known || analysis.outcome(decision.id(), value).feasible()) {
                        decisions.add(new Seen.Decided(decision.id(), value).toString());
                    }
                    for (int atom = 0; atom < decision.atoms().size(); atom++) {
                        if (!known
                                || analysis.outcome(decision.id(), atom, value).feasible()) {
                            atoms.add(decision.id() + "[" + atom + "]=" + value);
                        }
                    }
                }
            }
            return new Goals(transitions, pairs, decisions, atoms);
        }

        Map<String, Set<String>> missing(Reached reached) {
            Map<String, Set<String>> missing = new LinkedHashMap<>();
            for (String kind : List.of("EXPLICIT", "REFUSAL", "IMPLICIT")) {
                missing.put(kind, left(of(kind), reached.transitions().keySet()));
            }
            missing.put(
                    "pairs",
                    left(
                            pairs.stream().map(Succession::toString).toList(),
                            strings(reached.successions().keySet())));
            missing.put("decisions", left(decisions, strings(reached.decisions().keySet())));
            missing.put("atoms", left(atoms, reached.atoms().keySet()));
            return missing;
        }

        Map<String, Double> shares(Map<String, Set<String>> missing) {
            Map<String, Double> shares = new LinkedHashMap<>();
            missing.forEach((kind, left) -> {
                int all = switch (kind) {
                    case "pairs" -> pairs.size();
                    case "decisions" -> decisions.size();
                    case "atoms" -> atoms.size();
                    default -> of(kind).size();
                };
                shares.put(kind, 100.0 * (all - left.size()) / all);
            });
            return shares;
        }

        private List<String> of(String kind) {
            return transitions.keySet().stream()
                    .filter(id -> Objects.equals(transitions.get(id), kind))
                    .toList();
        }

        private static Set<String> left(List<String> all, Set<String> reached) {
            return all.stream()
                    .filter(goal -> !reached.contains(goal))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static Set<String> strings(Set<?> goals) {
            return goals.stream().map(Object::toString).collect(Collectors.toSet());
        }
    }
}
