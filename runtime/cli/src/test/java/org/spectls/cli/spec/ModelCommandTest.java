package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.emit.json.JsonEmitter;
import org.spectls.compiler.source.SourceSet;

class ModelCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsTheModel() throws IOException {
        CommandRun run = CommandRun.of("model", "--spec", LampSpec.right(spec()));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(json()).contains("\"Lamp.Dark.turn\"");
    }

    @Test
    void writesTheModelAndNothingElse() throws IOException {
        LampSpec.right(spec());

        CommandRun run = CommandRun.of("model", "--spec", spec(), "--out", folder.resolve("out/model.json"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines(folder.resolve("out/model.json") + "\n");
        assertThat(SourceFolder.read(folder.resolve("out"))).containsOnlyKeys("model.json");
        assertThat(folder.resolve("out/model.json")).hasContent(json());
    }

    @Test
    void leavesTheFileAloneWhenThereAreErrors() throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), "before");

        CommandRun run = CommandRun.of("model", "--spec", LampSpec.wrong(spec()), "--out", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--> lamp.tls:9:27", "--> wall/wall.tls:3:14", "nothing was written");
        assertThat(file).hasContent("before");
    }

    private String json() throws IOException {
        return JsonEmitter.emit(Compilation.of(SourceSet.read(spec())).model().orElseThrow());
    }

    private Path spec() {
        return folder.resolve("spec");
    }
}
