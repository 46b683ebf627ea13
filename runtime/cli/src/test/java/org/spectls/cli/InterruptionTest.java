package org.spectls.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who ends a run early still learns what was measured. */
class InterruptionTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsWhatWasMeasured() throws Exception {
        assumeTrue(ProcessHandle.current().supportsNormalTermination(), "there are signals");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("localhost"))) {
            Process run = start(server.getLocalPort());
            try {
                // The first case finds the connection closed; the second one waits.
                server.accept().close();
                try (Socket silent = server.accept()) {
                    // Who starts tests in the background may have them ignore the signal that Ctrl-C sends; not this
                    // one.
                    assertThat(run.toHandle().destroy()).isTrue();
                    assertThat(silent.isConnected()).isTrue();
                    String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();

                    assertThat(out).containsPattern("1 peer gone, \\d\\d not played");
                    assertThat(run.exitValue()).isNotZero();
                    assertThat(folder.resolve("test.json"))
                            .content()
                            .contains("\"peer_gone\" : 1", "\"verdict\" : \"peer_gone\"");
                }
            } finally {
                run.destroyForcibly();
            }
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.spectls.cli.Main",
                        "test",
                        "--connect",
                        "localhost:" + port,
                        "--timeout",
                        "60000",
                        "--report",
                        "json",
                        "--out",
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
    }
}
