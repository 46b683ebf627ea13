package org.spectls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.cli.testing.CommandRun;

class LearnCommandTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--equivalence wp",
                "--equivalence wp:-1",
                "--profile none",
                "--peer nobody",
                "--jobs 100",
                "--most-states 0",
                "--most-situations 0",
                "--connect localhost:port",
                "--connect localhost:1 --peer jsse"
            })
    void saysWhatItCannotDo(String words) {
        CommandRun run = CommandRun.of((Object[]) ("learn " + words).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        CommandRun run = CommandRun.of("learn", "--connect", "localhost:1", "--out", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("localhost:1 as a server", "unreachable");
        assertThat(folder.resolve("server/learned.json")).content().contains("\"verdict\" : \"unreachable\"");
    }

    @Test
    void whereTheSpecificationIsTooLargeNothingIsHeldToIt() {
        CommandRun run = CommandRun.of("learn", "--role", "server", "--most-states", "3", "--out", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("the specification of a server, plain, core letters: more than 3 states", "--most-states")
                .doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsWhatDiffersInAnotherStack() throws IOException {
        Path table = folder.resolve("table.md");

        CommandRun run = CommandRun.of(
                "learn",
                "--peer",
                "jsse",
                "--role",
                "server",
                "--equivalence",
                "wp:0",
                "--out",
                folder,
                "--table",
                table);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("ClientHello in Connected: refused instead of accepted", "RFC5746 4.4");
        assertThat(Files.readString(table)).contains("# What other stacks do otherwise", "| JSSE ");
        assertThat(folder.resolve("jsse-server"))
                .isDirectoryContaining("glob:**learned.html")
                .isDirectoryContaining("glob:**learned.json")
                .isDirectoryContaining("glob:**learned.svg")
                .isDirectoryContaining("glob:**differences.png");
    }
}
