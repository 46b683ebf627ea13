package org.spectls.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.cli.Main;
import picocli.CommandLine;

class FiguresCommandTest {
    private static final String RESULT = """
            {"other": 1, "figures": [{"figure": "doors | gates", "value": "7", "command": "count doors"}]}
            """;
    private static final String PLACE = """
            before
            <!-- figures: made by `spectls figures`, do not edit -->
            stale
            <!-- end of figures -->
            behind
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path readme = Path.of("README.md");

    @BeforeEach
    void write() throws IOException {
        readme = Files.writeString(folder.resolve("README.md"), PLACE);
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("doors.json"), RESULT);
        Files.writeString(folder.resolve("a/other.json"), "{}");
    }

    @Test
    void printsTheSpecificationsFiguresAndThoseOfTheResults() {
        assertThat(run(folder.resolve("a").toString())).isZero();
        assertThat(out.toString())
                .contains("| figure | | command |\n|---|---|---|\n| lines of the specification")
                .endsWith("| doors \\| gates | 7 | `count doors` |\n");
    }

    @Test
    void putsTheTableBetweenItsMarks() throws IOException {
        assertThat(run(folder.resolve("a").toString(), "--into", readme.toString()))
                .isZero();
        assertThat(Files.readString(readme))
                .startsWith("before\n<!-- figures")
                .contains("| doors \\| gates | 7 | `count doors` |\n\n<!-- end of figures -->\nbehind\n")
                .doesNotContain("stale");
    }

    @Test
    void checksWithoutWriting() throws IOException {
        assertThat(run(folder.resolve("a").toString(), "--into", readme.toString(), "--check"))
                .isOne();
        assertThat(err.toString()).contains("the figures in");
        assertThat(readme).hasContent(PLACE);
        run(folder.resolve("a").toString(), "--into", readme.toString());
        assertThat(run(folder.resolve("a").toString(), "--into", readme.toString(), "--check"))
                .isZero();
    }

    @Test
    void namesTheFileThatIsNotJson() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"figures\": [}\n");
        assertThat(run(broken.toString())).isOne();
        assertThat(err.toString()).contains("broken.json:2: ");
    }

    @Test
    void namesTheFieldThatIsMissing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"figures\": [{\"figure\": \"x\"}]}");
        assertThat(run(broken.toString())).isOne();
        assertThat(err.toString()).contains("a figure without `value`");
    }

    @Test
    void refusesATextWithoutPlace() throws IOException {
        Path text = Files.writeString(folder.resolve("text.md"), "no place\n");
        assertThat(run("--into", text.toString())).isOne();
        assertThat(err.toString()).contains("there is no place for the figures");
        assertThat(text).hasContent("no place\n");
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "figures";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(all);
    }
}
