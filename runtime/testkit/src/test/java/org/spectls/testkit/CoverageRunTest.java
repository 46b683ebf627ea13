package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import org.spectls.kernel.machine.Substitution.Installed;

class CoverageRunTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsWhatWasMeasuredUntilItWasInterrupted() throws Exception {
        ForeignStack stack = ForeignStack.in(folder.resolve("stack"));
        TransitionRecorder recorder = new TransitionRecorder();
        Path data = folder.resolve("data");
        CoverageRun run = new CoverageRun(
                recorder,
                CoverageSettings.of(name -> Optional.ofNullable(
                        Map.of("spectls.coverage.directory", data.toString()).get(name))));
        try (Installed installed = recorder.install()) {
            assertThat(installed).isNotNull();
            stack.play("login");
            run.keep();
            stack.play("login");
            run.keep();
        }

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).singleElement().satisfies(file -> {
                CoverageData kept = CoverageFiles.read(file);
                assertThat(kept.endpoint("Client").transitions()).containsEntry("LoginClient.Fresh.login", 2L);
            });
        }
    }
}
