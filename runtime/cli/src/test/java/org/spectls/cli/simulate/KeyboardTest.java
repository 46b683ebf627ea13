package org.spectls.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jline.reader.Candidate;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class KeyboardTest {
    private final StringWriter answers = new StringWriter();
    private final PrintWriter out = new PrintWriter(answers);
    private final Dialogue dialogue =
            new Dialogue(Runs.LAMP_AND_SWITCH, new Settings(1, List.of()), out, new Ink(false));

    @Test
    void aTerminalThatCanDoNothingWillDo() throws IOException {
        talk("states\nnonsense! here\nquit\nstates\n");

        assertThat(answers.toString())
                .contains("SwitchControl")
                .contains("neither a command nor a move that is possible here: nonsense! here");
        assertThat(dialogue.ended()).isTrue();
    }

    @Test
    void theEndOfTheInputEndsIt() throws IOException {
        talk("states\n");

        assertThat(dialogue.ended()).isFalse();
    }

    @Test
    void commandsAndMovesCompleteWordByWord() throws IOException {
        assertThat(completed("")).contains("auto", "goto", "inject", "data", "Switch.turn");
        assertThat(completed("inject ")).containsExactlyInAnyOrder("Lamp", "Switch");
        assertThat(completed("inject Lamp ")).contains("Hello", "Goodbye");
        assertThat(completed("data ")).contains("Lamp.LampControl");
        assertThat(completed("quit ")).isEmpty();
    }

    @Test
    void whatHelpNamesIsACommand() {
        // These two begin moves, and are nothing alone.
        List<String> words = new ArrayList<>(Help.words());
        assertThat(words.removeAll(List.of("time", "alter"))).isTrue();

        for (String word : words) {
            Throwable said = Assertions.catchThrowable(() -> dialogue.say(word));
            assertThat(String.valueOf(said)).as(word).doesNotContain("neither a command");
        }
        assertThat(dialogue.ended()).isTrue();
    }

    private void talk(String typed) throws IOException {
        try (Keyboard keyboard = new Keyboard(
                new DumbTerminal(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream()),
                new Completions(dialogue))) {
            SimulateCommand.talk(dialogue, keyboard, out);
        }
    }

    private List<String> completed(String line) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        try (DumbTerminal terminal =
                new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream())) {
            new Completions(dialogue)
                    .complete(
                            LineReaderBuilder.builder().terminal(terminal).build(),
                            new DefaultParser().parse(line, line.length(), ParseContext.COMPLETE),
                            candidates);
        }
        return candidates.stream().map(Candidate::value).toList();
    }
}
