package org.spectls.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.testing.CommandRun;
import org.spectls.cli.testing.LampSpec;

class DemoCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void leadsFromTheSpecificationToLiveConnections() throws IOException {
        CommandRun run = CommandRun.of("demo", "--out", folder.resolve("out"));

        List<String> steps = List.of(run.out().split("\n\\d\\. ", -1));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(steps).hasSize(8);
        assertThat(steps.get(1)).startsWith("Compiling").contains("✓ every state can be reached (");
        assertThat(steps.get(2)).startsWith("Regenerating").contains("byte for byte what this program was built from");
        assertThat(steps.get(3)).startsWith("Drawing").contains("machine-ClientHandshake.svg", "sequence-full.svg");
        assertThat(steps.get(4))
                .startsWith("Server and client of this stack")
                .contains("ServerHello", "HeartbeatResponse")
                .contains("(HTTP/1.1 200 OK), heartbeat answered")
                .contains("server: closed in order");
        assertThat(steps.get(5))
                .contains("fails with unknown_ca")
                .contains("server: the peer sent a fatal alert")
                .doesNotContain("heartbeat answered");
        assertThat(steps.get(6)).contains("over TLSv1.2, TLS_ECDHE_ECDSA_WITH_").contains("server: closed in order");
        assertThat(steps.get(7)).containsPattern("ServerHandshake +\\d+/\\d+ +\\d+%");

        assertThat(files("generated")).contains("org/spectls/tls/protocol/Endpoint.java");
        assertThat(files("diagrams"))
                .contains("endpoint-Server.svg", "machine-Heartbeat.svg", "machine-ClientHandshake-full.png");
        assertThat(files("coverage")).containsExactlyInAnyOrder("index.html", "coverage.json");
    }

    @Test
    void endsWhereTheSpecificationHasErrors() throws IOException {
        Path spec = LampSpec.wrong(folder.resolve("spec"));

        CommandRun run = CommandRun.of("demo", "--spec", spec, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("--> lamp.tls:9:27", "--> wall/wall.tls:3:14");
        assertThat(run.out()).doesNotContain("2. ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private List<String> files(String part) throws IOException {
        Path root = folder.resolve("out").resolve(part);
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
