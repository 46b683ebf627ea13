package org.spectls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.cli.testing.CommandRun;

/** Mutants that only the checker is shown, which takes no time. */
class MutateCommandTest {
    /** The checker sees that another suite has the code. */
    private static final String ILL = "CipherSuite.TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256:number-changed:0xCCAA-1";

    /** The checker sees nothing wrong with it. */
    private static final String WELL = "least:comparison-changed:a-<-b<=";

    @TempDir
    Path folder = Path.of("");

    @Test
    void listsOperatorsAndHowManyMutantsTheyMake() {
        CommandRun run = CommandRun.of("mutate", "--list");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("require-removed", "alert-exchanged", "timer-unset");
    }

    @Test
    void showsAMutantAndWhoNoticedIt() throws IOException {
        CommandRun run = tried(ILL);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("0xCCAA", "checker");
        assertThat(Files.readString(folder.resolve("mutants.json"))).contains("\"killed_by\" : \"checker\"");
        assertThat(folder.resolve("mutants.html")).exists();
    }

    @Test
    void aSurvivorHasToBeExplainedAndIsTriedAgainUntilThen() throws IOException {
        assertThat(tried(WELL).exitCode()).isEqualTo(1);
        CommandRun again = tried(WELL);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).doesNotContain("known from an earlier run");

        Path reasons = folder.resolve("equivalent.yaml");
        Files.writeString(reasons, "\"" + WELL + "\": Either may be taken.\n");
        CommandRun explained = tried(WELL, "--equivalent", reasons.toString());

        assertThat(explained.exitCode()).as(explained.out()).isZero();
        assertThat(explained.err()).contains("1 known from an earlier run");
    }

    /** Otherwise a sentence too many would cost the whole run. */
    @Test
    void whatIsKnownIsKeptWhenAnExplanationIsTakenBack() throws IOException {
        Path reasons = folder.resolve("equivalent.yaml");
        Files.writeString(reasons, "\"" + ILL + "\": Who needs it?\n");
        CommandRun refuted = tried(ILL, "--equivalent", reasons.toString());
        assertThat(refuted.exitCode()).isEqualTo(1);
        assertThat(refuted.out()).contains("is said to be equivalent, but was killed");

        CommandRun corrected = tried(ILL);
        assertThat(corrected.exitCode()).isZero();
        assertThat(corrected.err()).contains("1 known from an earlier run");
        assertThat(tried(ILL, "--fresh").err()).doesNotContain("known from an earlier run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--mutant none", "--operator none", "--ask nobody", "--ask TESTS --dialogues nowhere"})
    void saysWhatItCannotDo(String words) {
        CommandRun run = CommandRun.of((Object[]) ("mutate --out " + folder + " " + words).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
    }

    private CommandRun tried(String mutant, String... more) {
        Stream<Object> words = Stream.of("mutate", "--ask", "CHECKER", "--mutant", mutant, "--out", folder);
        return CommandRun.of(Stream.concat(words, Stream.of(more)).toArray());
    }
}
