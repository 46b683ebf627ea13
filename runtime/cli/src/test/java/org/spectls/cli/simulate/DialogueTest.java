package org.spectls.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialogues as in files under {@code src/test/resources/golden}; {@code -Dgolden.update=true} writes them anew. */
class DialogueTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/simulate");

    /** Lengths of signatures and certificates are those of the platform's, and lines of a specification move. */
    private static final Pattern CHANGING =
            Pattern.compile("(?<=\\()\\d+(?=[,)])|(?<=\\.tls):\\d+:\\d+|(?<=alter Client )\\d+");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHandshake() throws IOException {
        assertSame("handshake.txt", Runs.answers(Runs.TLS, List.of(), "auto", "chart", "log"));
    }

    @Test
    void anAlteredSignatureAndWhyItIsRefused() throws IOException {
        assertSame(
                "altered.txt",
                Runs.answers(
                        Runs.TLS, List.of(), "auto", "goto 6", "alter Client 200", "deliver Client", "why", "chart"));
    }

    @Test
    void aLampAndItsSwitch() throws IOException {
        assertSame(
                "lamp.txt",
                Runs.answers(
                        Runs.LAMP_AND_SWITCH,
                        List.of("Lamp.patience=5s"),
                        "auto",
                        "why",
                        "Switch.turn dimmed",
                        "deliver Lamp",
                        "time",
                        "data",
                        "chart"));
    }

    @Test
    void numbersNameMoves() throws IOException {
        String answers = Runs.answers(Runs.TLS, List.of(), "", "1", "1");

        assertThat(answers)
                .contains("\u25b8 Client.connect localhost, absent\n", "\u25b8 deliver Server: ClientHello\n");
        assertThatThrownBy(() -> Runs.answers(Runs.TLS, List.of(), "99"))
                .hasMessageStartingWith("there is no move 99 here; there are 1 to ");
    }

    @Test
    void whatIsSavedCanBeLoaded() throws IOException {
        Path file = folder.resolve("moves.txt");
        Runs.answers(Runs.TLS, List.of("Server.client_auth=wanted"), "seed 77000000000", "auto", "save " + file);

        String loaded = Runs.answers(Runs.TLS, List.of(), "load " + file, "chart");

        assertThat(Files.readString(file)).contains("seed 77000000000\nconfig Server.client_auth=wanted\n");
        assertThat(loaded).contains("step 20, 0 s", "CertificateVerify");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("moves.txt");
        Files.writeString(file, "seed 1\n\nClient.connect localhost, absent\ndeliver Client\n");

        assertThatThrownBy(() -> Runs.answers(Runs.TLS, List.of(), "load " + file))
                .hasMessage(file + ":4: nothing is on its way to Client");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path file = folder.resolve("moves.txt");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> Runs.answers(Runs.TLS, List.of(), "load " + file))
                .hasMessage(file + " is no text");
    }

    @Test
    void aPictureShowsTheStateAndTheWayToIt() throws IOException {
        Path file = folder.resolve("lamp.svg");
        String answers = Runs.answers(Runs.LAMP_AND_SWITCH, List.of(), "auto", "diagram " + file + " LampControl");

        assertThat(answers).contains("Lamp.LampControl in Shining: " + file);
        assertThat(Files.readString(file))
                .containsPattern("<title>Shining</title>\\s*<g [^>]*><a [^>]*>\\s*<path fill=\"#ffe08a\"")
                .containsOnlyOnce("#ffe08a");
    }

    private static void assertSame(String name, String text) throws IOException {
        Path expected = GOLDEN.resolve(name);
        String masked = CHANGING.matcher(text).replaceAll("#");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(expected, masked);
        }
        assertThat(masked).as(name).isEqualTo(Files.readString(expected));
    }
}
