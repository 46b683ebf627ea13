package org.spectls.prove.tla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.run.Outcome;
import org.spectls.prove.run.Tlc;

/** The lamp of the language reference as TLA+: a protocol that has nothing to do with TLS. */
class TlaExportTest {
    private static final Path REFERENCE = Path.of("../../spec/doc/language.md");
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path GOLDEN = RESOURCES.resolve("golden/lamp");
    private static final Pattern LAMP = Pattern.compile("```tls spec=lamp\n(.*?)```", Pattern.DOTALL);

    /** With {@code -Dgolden.update=true} written anew, to be read before it is kept. */
    @ParameterizedTest
    @CsvSource({"Protocol.tla", "Monitors.tla", "Scenario_dimming.tla", "Scenario_dimming.cfg"})
    void saysInTlaWhatTheMachinesDo(String file) throws IOException {
        String text = Optional.ofNullable(files("").get(file)).orElseThrow();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN.resolve(file), text);
        }

        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        assertThat(files("")).isEqualTo(files(""));
    }

    @Test
    void asksForPrimitivesThatAreMissing() throws IOException {
        TlaExport export = new TlaExport(lamp(""));

        assertThatThrownBy(() -> export.files("Extern_random(C, N, Count) == << >>", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the module Primitives does not define Extern_key_of, Extern_own_key, Extern_prove");
    }

    @Test
    void isExploredToTheEnd() throws IOException, InterruptedException {
        Outcome outcome = new Tlc(1).explore(files(""), "Scenario_dimming", progress -> {});

        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.violated()).isEmpty();
    }

    /** Each is wrong, so that an export in which nothing ever happens does not pass. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of Switch: never in Lit && peer in Shining",
                "of Switch: never sent Dim(request) where request.level == Level.dimmed",
                "of Lamp: never do shine(level, fade) where fade == 250",
                "of Lamp: never from LookingUp && ended",
                "of Lamp: never result look_up(found) where found absent",
                "of Switch: sent Hello leads_to received Welcome"
            })
    void findsWhatIsWrong(String property) throws IOException, InterruptedException {
        String side = property.startsWith("of Lamp") ? "Lamp" : "Switch";

        Outcome outcome =
                new Tlc(1).explore(files("property wrong " + property + "\n"), "Scenario_dimming", progress -> {});

        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.violated()).contains("wrong_of_" + side);
        assertThat(outcome.trace()).isNotEmpty();
    }

    @Test
    void tellsThatSomethingPossibleWasSeen() throws IOException, InterruptedException {
        Outcome outcome = new Tlc(1).explore(files("""
                                property some of Switch: possible in Lit && peer in Shining
                                property none of Switch: possible sent Welcome
                                """), "Scenario_dimming", progress -> {});

        assertThat(outcome.seen()).contains("some_of_Switch").doesNotContain("none_of_Switch");
    }

    private static Map<String, String> files(String more) throws IOException {
        Path lamp = RESOURCES.resolve("lamp");
        return new TlaExport(lamp(more))
                .files(
                        Files.readString(lamp.resolve("Primitives.tla")),
                        Files.readString(lamp.resolve("Environment.tla")),
                        Scenario.read(Files.readString(lamp.resolve("scenarios.yaml"))));
    }

    private static Model lamp(String more) throws IOException {
        String text = LAMP.matcher(Files.readString(REFERENCE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining("\n"));
        Compilation compilation = Compilation.of(SourceSet.of("language.tls", text + more));
        assertThat(compilation.errors()).isEmpty();
        return compilation.model().orElseThrow();
    }
}
