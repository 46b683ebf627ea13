package org.spectls.prove.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolOutputTest {
    private final List<Progress> progress = new ArrayList<>();
    private final ToolOutput output = new ToolOutput(progress::add);

    @Test
    void tellsHowFarTlcIs() {
        read("@!@!@PROGRESS 106 69 30 6");

        assertThat(progress).containsExactly(new Progress(106, 69, 30, 6));
    }

    @Test
    void readsAViolationAndTheWayToIt() {
        read("""
                @!@!@STARTMSG 2110:1 @!@!@
                Invariant calm_of_Lamp is violated.
                @!@!@ENDMSG 2110 @!@!@
                @!@!@STARTMSG 2217:4 @!@!@
                1: <Initial predicate>
                /\\ wire = <<>>
                /\\ turns = 2

                @!@!@ENDMSG 2217 @!@!@
                @!@!@STARTMSG 2217:4 @!@!@
                2: <Turn line 28, col 3 to line 32, col 21 of module Environment>
                /\\ wire = << "a",
                  "b" >>
                /\\ turns = 1

                @!@!@ENDMSG 2217 @!@!@
                @!@!@STARTMSG 2199:0 @!@!@
                1,106 states generated, 1,069 distinct states found, 30 states left on queue.
                @!@!@ENDMSG 2199 @!@!@
                @!@!@STARTMSG 2194:0 @!@!@
                The depth of the complete state graph search is 6.
                @!@!@ENDMSG 2194 @!@!@
                """);
        Outcome outcome = output.outcome(12);

        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.violated()).contains("calm_of_Lamp");
        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.progress()).isEqualTo(new Progress(1106, 1069, 30, 6));
        assertThat(outcome.trace()).extracting(TraceState::action).containsExactly("Initial predicate", "Turn");
        assertThat(outcome.trace().get(1).variables())
                .containsEntry("wire", new TlaValue.Tuple(List.of(new TlaValue.Text("a"), new TlaValue.Text("b"))))
                .containsEntry("turns", new TlaValue.Whole(1));
    }

    @Test
    void readsAViolationByTheFirstState() {
        read("""
                @!@!@STARTMSG 2107:1 @!@!@
                Invariant calm_of_Lamp is violated by the initial state:
                /\\ turns = 2
                @!@!@ENDMSG 2107 @!@!@
                """);
        Outcome outcome = output.outcome(12);

        assertThat(outcome.violated()).contains("calm_of_Lamp");
        assertThat(outcome.trace()).hasSize(1);
    }

    @Test
    void knowsWhatWasSeenToBePossible() {
        read("\"possible welcome_of_Switch\"");

        assertThat(output.outcome(0).seen()).containsExactly("welcome_of_Switch");
        assertThat(output.outcome(0).holds()).isTrue();
    }

    @Test
    void tellsWhatTlcComplainsOf() {
        read("""
                @!@!@STARTMSG 1000:1 @!@!@
                Attempted to compare a string with a number.
                @!@!@ENDMSG 1000 @!@!@
                """);

        assertThat(output.outcome(75).problem())
                .contains("TLC ended with 75\nAttempted to compare a string with a number.");
    }

    private void read(String text) {
        text.lines().forEach(output::line);
    }
}
