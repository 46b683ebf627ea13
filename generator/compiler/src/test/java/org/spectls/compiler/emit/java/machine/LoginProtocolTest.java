package org.spectls.compiler.emit.java.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.InMemoryCompiler;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.StateDescription;
import org.spectls.kernel.machine.Transition;

/** The Java of a foreign protocol compiles without a warning, and runs as its specification says. */
class LoginProtocolTest {
    private static final Path SPEC = Path.of("src/test/resources/foreign/login");
    private static final Path RUN = Path.of("src/test/resources/foreign/run");
    private static final int TIMES = 20_000;

    private static Model model;
    private static Map<String, String> sources;
    private static Class<?> scenarios;

    @BeforeAll
    static void compile() throws IOException, ReflectiveOperationException {
        model = FrontEnd.compile(SourceSet.read(SPEC), new Diagnostics()).orElseThrow();
        sources = JavaEmitter.emit(model, new JavaOptions("foreign.login", Map.of()));
        Map<String, String> all = new TreeMap<>(sources);
        for (String harness : List.of("Scenarios", "Side")) {
            all.put("foreign/login/" + harness + ".java", Files.readString(RUN.resolve(harness + ".java")));
        }
        scenarios = InMemoryCompiler.compile(all).loadClass("foreign.login.Scenarios");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "fragments",
                "pending",
                "timers",
                "unexpected",
                "malformed",
                "rejected",
                "refused",
                "secrets"
            })
    void runsAsSpecified(String scenario) throws IOException, ReflectiveOperationException {
        String expected = Files.readString(RUN.resolve("expected").resolve(scenario + ".txt"));

        assertThat(String.join("\n", lines(scenario)) + "\n").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ClientRole", "keepalive/KeepAlive", "keepalive/Running", "keepalive/AwaitPong"})
    void readsAsIfWrittenByHand(String name) throws IOException {
        Path file = Path.of(name + ".java").getFileName();
        String expected = Files.readString(RUN.resolve("expected/java").resolve(file));

        assertThat(sources.get("foreign/login/" + name + ".java")).isEqualTo(expected);
    }

    @Test
    void anInputThatOnlyTurnsTimersAndTellsTheApplicationAllocatesNothing() throws ReflectiveOperationException {
        long bytes =
                (long) scenarios.getMethod("allocatedBySpeaking", int.class).invoke(null, TIMES);

        assertThat(bytes).isLessThan(TIMES);
    }

    @Test
    void everyPairOfStateAndEventIsATransitionWithAnIdOfItsOwn() throws ReflectiveOperationException {
        for (MachineDescription description : machines()) {
            Machine machine = model.machine(description.name());

            assertThat(description.transitions()).extracting(Transition::id).doesNotHaveDuplicates();
            assertThat(description.states())
                    .extracting(StateDescription::id)
                    .containsExactlyElementsOf(
                            machine.states().stream().map(Machine.State::id).toList());
            for (Machine.State state : machine.states()) {
                List<String> events = description.transitions().stream()
                        .filter(transition -> transition.from().equals(state.name()))
                        .map(Transition::event)
                        .distinct()
                        .toList();
                assertThat(events)
                        .as(state.id())
                        .containsExactlyInAnyOrderElementsOf(
                                machine.alphabet().stream().map(Event::name).toList());
            }
        }
    }

    @Test
    void theTransitionsAreTheModels() throws ReflectiveOperationException {
        for (MachineDescription description : machines()) {
            Stream<String> expected = model.machine(description.name()).states().stream()
                    .flatMap(state -> state.handlers().stream())
                    .flatMap(handler -> Outcome.of(handler).stream())
                    .map(Outcome::id);

            assertThat(description.transitions())
                    .extracting(Transition::id)
                    .containsExactlyInAnyOrderElementsOf(expected.toList());
        }
    }

    @Test
    void theSourcesAreTheSameEachTime() {
        assertThat(JavaEmitter.emit(model, new JavaOptions("foreign.login", Map.of())))
                .isEqualTo(sources);
    }

    @Test
    void noFileIsLongerThanAReaderCanBear() {
        assertThat(sources.values())
                .allSatisfy(source -> assertThat(source.lines()).hasSizeLessThanOrEqualTo(400));
    }

    @SuppressWarnings("unchecked")
    private static List<MachineDescription> machines() throws ReflectiveOperationException {
        return (List<MachineDescription>) scenarios.getMethod("machines").invoke(null);
    }

    @SuppressWarnings("unchecked")
    private static List<String> lines(String scenario) throws ReflectiveOperationException {
        return (List<String>) scenarios.getMethod(scenario).invoke(null);
    }
}
