package org.spectls.interop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.interop.material.Material;

class ProgramTest {
    @TempDir
    private Path folder = Path.of(".");

    private final List<Workspace> workspaces = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Workspace workspace : workspaces) {
            workspace.close();
        }
    }

    @Test
    void talksToItsStandardInput() throws IOException {
        Program cat = workspace(30_000).start(List.of("cat"));

        cat.write("hello\n");
        assertThat(cat.await(output -> output.contains("hello"))).isTrue();
        cat.endInput();
        assertThat(cat.awaitEnd()).isZero();
        assertThat(cat.await(output -> output.contains("never"))).isFalse();
    }

    @Test
    void keepsOnlyTheBeginningOfEndlessOutput() throws IOException {
        Program yes = workspace(30_000).start(List.of("sh", "-c", "yes | head -c 1000000; exit 3"));

        assertThat(yes.awaitEnd()).isEqualTo(3);
        assertThat(yes.output()).hasSize(256 * 1024);
    }

    @Test
    void isWaitedForNoLongerThanThereIsTime() throws IOException {
        Program sleep = workspace(1).start(List.of("sleep", "1000"));

        assertThat(sleep.await(output -> !output.isEmpty())).isFalse();
        assertThat(sleep.awaitEnd()).isEqualTo(-1);
    }

    @Test
    void endsWithItsWorkspace() throws IOException {
        Workspace workspace = workspace(30_000);
        Program sleep = workspace.start(List.of("sleep", "1000"));

        workspace.close();

        assertThat(sleep.awaitEnd()).isNotZero();
        assertThatThrownBy(() -> workspace.start(List.of("cat"))).hasMessage("out of time");
    }

    @Test
    void isAskedWithAMarkThatComesBack() throws IOException {
        Workspace workspace = workspace(30_000);

        assertThat(workspace.request()).startsWith("GET /word HTTP/1.0\r\n").endsWith("end-of-word\r\n\r\n");
        assertThat(workspace.request()).hasSizeGreaterThan(700).hasSizeLessThan(1200);
        assertThat(workspace.isAnswer("... end-of-word ...")).isTrue();
        assertThat(workspace.isAnswer("drow-fo-dne")).isTrue();
        assertThat(workspace.isAnswer("GET /word")).isFalse();
    }

    private Workspace workspace(long millis) throws IOException {
        Material material = Material.in(Files.createDirectories(folder.resolve("material")));
        Workspace workspace = new Workspace(folder, material, "word", 1000, Deadline.in(millis, System::nanoTime));
        workspaces.add(workspace);
        return workspace;
    }
}
