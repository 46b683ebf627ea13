package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.source.SourceSet;

class GenerateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAllFilesBesideThoseOfOthers() throws IOException {
        Files.createDirectory(out());
        Files.writeString(out().resolve("Mine.java"), "mine");

        CommandRun run = generate(LampSpec.right(spec()));

        SortedMap<String, String> expected = JavaEmitter.emit(
                Compilation.of(SourceSet.read(spec())).model().orElseThrow(), new JavaOptions("a.lamp", Map.of()));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines(expected.size() + " files in " + out() + "\n");
        assertThat(SourceFolder.read(out())).containsAllEntriesOf(expected).hasSize(expected.size() + 1);
        assertThat(out().resolve("Mine.java")).hasContent("mine");
    }

    @Test
    void writesNothingWhenThereAreErrors() throws IOException {
        generate(LampSpec.right(spec()));
        Map<String, String> before = SourceFolder.read(out());

        CommandRun run = generate(LampSpec.wrong(spec()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--> lamp.tls:9:27", "--> wall/wall.tls:3:14", "nothing was written");
        assertThat(SourceFolder.read(out())).isNotEmpty().isEqualTo(before);
    }

    @Test
    void leavesAllAsItWasWhenOneFileCannotBeWritten() throws IOException {
        generate(LampSpec.right(spec()));
        String last = SourceFolder.read(out()).lastKey();
        Files.delete(out().resolve(last));
        Files.createDirectory(out().resolve(last));
        Map<String, String> before = SourceFolder.read(out());
        Files.writeString(
                spec().resolve("lamp.tls"),
                Files.readString(spec().resolve("lamp.tls")).replace("Turn the knob.", "Turn it."));

        CommandRun run = generate(spec());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(last + " is not a regular file");
        assertThat(SourceFolder.read(out())).isEqualTo(before);
    }

    @Test
    void wantsToKnowWhereTo() {
        CommandRun run = CommandRun.of("generate");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Missing required option: '--out=DIR'");
    }

    private CommandRun generate(Path spec) {
        return CommandRun.of("generate", "--spec", spec, "--package", "a.lamp", "--out", out());
    }

    private Path spec() {
        return folder.resolve("spec");
    }

    private Path out() {
        return folder.resolve("out");
    }
}
