package org.spectls.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.connection.Services;
import org.spectls.cli.connection.TlsServer;
import org.spectls.cli.testing.CommandRun;
import org.spectls.crypto.demo.KeyKind;

/** What {@code client} and {@code server} are told about heartbeats, and tell of them. */
class KeepAliveTest {
    @TempDir
    private Path folder;

    @Test
    void aClientShowsItsHeartbeats() throws Exception {
        try (TlsServer server = Servers.start(
                Authorities.written(folder, KeyKind.ECDSA_P256), Services::www, new SilentReporter())) {
            CommandRun run = CommandRun.of(
                    "client",
                    "localhost:" + server.port(),
                    "--ca",
                    folder.resolve("ca.pem"),
                    "--keep-alive",
                    "5",
                    "--heartbeat",
                    "--show-heartbeats");

            assertThat(run.err()).contains("heartbeat: sent").containsPattern("heartbeat: answered after \\d+ ms");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void timesAreAtLeastASecond() {
        assertThat(CommandRun.of("client", "localhost:1", "--keep-alive", "0").err())
                .contains("--keep-alive takes a number of seconds from 1, not 0");
        assertThat(CommandRun.of("server", "--answer-within", "0").err())
                .contains("--answer-within takes a number of seconds from 1, not 0");
    }

    @Test
    void bothCommandsExplainThem() {
        for (String command : new String[] {"client", "server"}) {
            assertThat(CommandRun.of(command, "--help").out())
                    .contains("--keep-alive=SECONDS", "--answer-within=SECONDS", "--show-heartbeats");
        }
    }
}
