package org.spectls.cli.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;

class RequirementsCommandTest {
    private static final String STANDARD = """
        rfc: 1
        title: Lamps
        requirements:
          - id: 1/2/turned
            section: 2
            level: MUST
            text: A lamp can be turned on.
            met_by: [ transition: Lamp.Dark.turn ]
            tests: [ suite: transitions, interop: version.tls12 ]
          - id: 1/2/warm
            section: 2
            level: SHOULD
            text: Its light is warm.
            outside: the bulb is somebody else's
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsATableAndWritesTheReport() throws IOException {
        CommandRun run = CommandRun.of("requirements", "--spec", spec(STANDARD), "--out", folder.resolve("out"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("RFC 1 +1 +1 +1 +0 +1 +0 +0")
                .contains("the names of tests and classes were not checked")
                .contains("requirements.html");
        assertThat(folder.resolve("out/requirements.json")).content().contains("\"1/2/turned\"");
        assertThat(folder.resolve("out/requirements.html")).exists();
    }

    @Test
    void saysWhatIsWrongAndWritesNothingIfItOnlyChecks() throws IOException {
        Path spec = spec(STANDARD.replace("Dark.turn", "Drak.turn").replace("version.tls12", "verson.tls12"));

        CommandRun run = CommandRun.of("requirements", "--spec", spec, "--check", "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("rfc1.yaml:8: there is no transition `Lamp.Drak.turn`; did you mean `Lamp.Dark.turn`?")
                .contains("rfc1.yaml:9: there is no interop `verson.tls12`; did you mean `version.tls12`?");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tellsAllThatIsKnownOfOne() throws IOException {
        CommandRun met = CommandRun.of("requirements", "--spec", spec(STANDARD), "--id", "1/2/turned");
        CommandRun outside = CommandRun.of("requirements", "--spec", spec(STANDARD), "--id", "1/2/warm");
        CommandRun unknown = CommandRun.of("requirements", "--spec", spec(STANDARD), "--id", "1/2/cold");

        assertThat(met.out())
                .contains("MUST", "A lamp can be turned on.")
                .contains("met by transition Lamp.Dark.turn  lamp.tls:9")
                .contains("tested by suite transitions");
        assertThat(outside.out()).contains("outside: the bulb is somebody else's");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no requirement 1/2/cold");
    }

    @Test
    void showsOneRfcAtATime() throws IOException {
        assertThat(CommandRun.of("requirements", "--spec", spec(STANDARD), "--rfc", 1, "--check")
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("requirements", "--spec", spec(STANDARD), "--rfc", 2, "--check")
                        .err())
                .contains("nothing is written down of RFC 2");
    }

    @Test
    void countsAgain() throws IOException {
        Path spec = spec(STANDARD);
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("rfc1.txt"), "2.  Lamps\n\n   A lamp MUST shine.  It MUST NOT burn.\n");

        CommandRun counted = CommandRun.of("requirements", "--spec", spec, "--count", texts);
        CommandRun checked = CommandRun.of("requirements", "--spec", spec, "--check");

        assertThat(counted.exitCode()).isZero();
        assertThat(counted.out()).containsPattern("RFC 1 +1 +2 +0");
        assertThat(checked.out())
                .contains("RFC 1 2 says MUST twice; 1 of them are written down")
                .contains("RFC 1 2 says SHOULD never; 1 of them are written down");
    }

    @Test
    void saysThatNothingIsWrittenDown() throws IOException {
        CommandRun run = CommandRun.of("requirements", "--spec", LampSpec.right(folder.resolve("spec")), "--check");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no such file", "requirements");
    }

    private Path spec(String standard) throws IOException {
        Path spec = LampSpec.right(folder.resolve("spec"));
        Path requirements = Files.createDirectories(spec.resolve("requirements"));
        Files.writeString(requirements.resolve("rfc1.yaml"), standard);
        Files.writeString(
                requirements.resolve("keywords.yaml"),
                "rfcs:\n  - rfc: 1\n    sections:\n      - { section: \"2\", must: 1, should: 1 }\n");
        return spec;
    }
}
