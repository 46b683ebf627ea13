package org.spectls.coverage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.analysis.Analysis;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.coverage.testing.RandomWalk;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Observer;
import org.spectls.interpreter.Observer.Truth;
import org.spectls.interpreter.Step;

/** Nothing that the analysis holds impossible ever happens, whatever a specification's endpoint is told and answered. */
class SoundnessTest {
    private static final int STEPS = 25;

    @ParameterizedTest
    @CsvSource({"lamp, Lamp, 12", "lamp, Switch, 12", "login, Client, 12", "login, Server, 12"})
    void whatHappensCanHappen(String specification, String endpoint, int walks) throws IOException {
        Model model = model(specification);
        Seen seen = new Seen(Analysis.of(model, endpoint));
        Interpreter interpreter = new Interpreter(model);
        for (int seed = 0; seed < walks; seed++) {
            seen.last.clear();
            new RandomWalk(interpreter, endpoint, new Random(seed)).go(STEPS, seen, seen::decided);
        }

        // Walks that get nowhere would show nothing.
        assertThat(seen.transitions).hasSizeGreaterThan(10);
    }

    /** Of the project's specification the transitions: its walks do not get far without cryptography. */
    @ParameterizedTest
    @CsvSource({"Client, 3", "Server, 3"})
    void whatHappensInTheProjectCanHappen(String endpoint, int walks) throws IOException {
        Model model = model("project");
        Analysis analysis = Analysis.of(model, endpoint);
        Interpreter interpreter = new Interpreter(model);
        Set<String> taken = new HashSet<>();
        for (int seed = 0; seed < walks; seed++) {
            new RandomWalk(interpreter, endpoint, new Random(seed)).go(STEPS, new Transitions(taken), Observer.NONE);
        }

        assertThat(taken).hasSizeGreaterThan(20);
        assertThat(taken)
                .allSatisfy(id ->
                        assertThat(analysis.transition(id).feasible()).as(id).isTrue());
    }

    /** All that happened. */
    private record Transitions(Set<String> taken) implements RandomWalk.Witness {
        @Override
        public void tried(List<Step> steps) {
            steps.forEach(step -> taken.addAll(step.transitions()));
        }

        @Override
        public void chosen(List<Step> steps) {}
    }

    /** Holds what happens against the analysis. */
    private static final class Seen implements RandomWalk.Witness {
        private final Analysis analysis;
        private final Map<String, String> last = new HashMap<>();
        private final Set<String> transitions = new HashSet<>();
        private final Set<String> known = new HashSet<>();

        Seen(Analysis analysis) {
            this.analysis = analysis;
        }

        @Override
        public void tried(List<Step> steps) {
            Map<String, String> before = new HashMap<>(last);
            steps.forEach(this::check);
            last.clear();
            last.putAll(before);
        }

        @Override
        public void chosen(List<Step> steps) {
            steps.forEach(this::check);
        }

        private void check(Step step) {
            for (String transition : step.transitions()) {
                transitions.add(transition);
                String machine = transition.substring(0, transition.indexOf('.'));
                check(transition, () -> analysis.transition(transition).feasible());
                String before = last.put(machine, transition);
                if (before != null) {
                    check(
                            before + " then " + transition,
                            () -> analysis.pair(before, transition).feasible());
                }
            }
            step.after().machines().forEach((machine, current) -> {
                String state = machine + "." + current.state();
                check(state, () -> analysis.state(state).feasible());
            });
        }

        void decided(String decision, List<Truth> atoms, boolean outcome) {
            for (int i = 0; i < atoms.size(); i++) {
                int atom = i;
                boolean value = atoms.get(i) == Truth.TRUE;
                if (atoms.get(i) != Truth.UNEVALUATED && analysis.decisions().containsKey(decision)) {
                    check(
                            decision + "[" + atom + "]=" + value,
                            () -> analysis.outcome(decision, atom, value).feasible());
                }
            }
        }

        private void check(String what, BooleanSupplier feasible) {
            if (known.add(what)) {
                assertThat(feasible.getAsBoolean())
                        .as(what + " has happened, and is held impossible")
                        .isTrue();
            }
        }
    }

    private static Model model(String specification) throws IOException {
        SourceSet sources = switch (specification) {
            case "login" -> SourceSet.read(Path.of("../compiler/src/test/resources/foreign/login"));
            case "project" -> SourceSet.read(Path.of("../../spec"));
            default -> lamp();
        };
        Diagnostics diagnostics = new Diagnostics();
        return FrontEnd.compile(sources, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    /** The protocol of the language reference. */
    private static SourceSet lamp() throws IOException {
        String text = Pattern.compile("```tls spec=lamp\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../spec/doc/language.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        return SourceSet.of("lamp.tls", text);
    }
}
