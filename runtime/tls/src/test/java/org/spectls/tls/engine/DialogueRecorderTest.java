package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.source.StackSpec;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.dialogue.Dialogue;
import org.spectls.interpreter.dialogue.DialogueFiles;
import org.spectls.interpreter.dialogue.DialogueWriter;
import org.spectls.interpreter.dialogue.Replay;
import org.spectls.kernel.machine.Substitution;
import org.spectls.testkit.interpreted.DialogueRecorder;
import org.spectls.testkit.interpreted.DialogueRecorder.Recorded;
import org.spectls.tls.protocol.ClientRole;

/** What the engine's endpoints are told is written down, and an interpreter that is told the same does the same. */
@SuppressWarnings("try") // Recording goes on as long as the resource is open.
class DialogueRecorderTest {
    private static final Host NOBODY = (function, arguments) -> {
        throw new UnsupportedOperationException(function);
    };

    @TempDir
    private Path folder;

    private final Interpreter interpreter = new Interpreter(
            Compilation.of(StackSpec.read(ClientRole.class.getClassLoader(), ClientRole.class.getPackageName())
                            .orElseThrow())
                    .model()
                    .orElseThrow());

    DialogueRecorderTest() throws IOException {}

    @Test
    void anInterpreterTakesTheSameTransitionsWithoutComputingAnything() throws IOException {
        List<String> taken = new ArrayList<>();

        List<Dialogue> dialogues = recorded(1, taken);

        assertThat(dialogues).extracting(Dialogue::endpoint).containsExactly("Client", "Server");
        assertThat(replayed(dialogues.get(0))).isEqualTo(of(taken, "Client"));
        assertThat(replayed(dialogues.get(1))).isEqualTo(of(taken, "Server"));
    }

    @Test
    void whatNobodyToldIsNotMadeUp() throws IOException {
        Dialogue whole = recorded(1, new ArrayList<>()).get(0);
        Dialogue mute = new Dialogue(
                whole.occasion(),
                whole.endpoint(),
                whole.configuration(),
                whole.turns().stream()
                        .map(turn -> new Dialogue.Turn(turn.stimulus(), List.of()))
                        .toList());

        assertThatThrownBy(() -> replayed(mute))
                .isInstanceOf(Replay.UnansweredException.class)
                .hasMessageContaining("random");
    }

    @Test
    void ofAnOccasionsThatTakeTheSameWayOnlySomeAreKept() {
        DialogueRecorder recorder = new DialogueRecorder(2);
        List<Recorded> kept = new ArrayList<>();
        try (Substitution.Installed recording = Substitution.install(recorder)) {
            Side client = Side.client();
            Side server = Side.server();
            for (int handshakes = 1; handshakes <= 3; handshakes++) {
                for (int i = 0; i < handshakes; i++) {
                    client.to(server).handshake();
                }
                kept.addAll(recorder.take(handshakes + " handshakes"));
            }
        }

        assertThat(kept)
                .filteredOn(recorded -> recorded.dialogue().endpoint().equals("Client"))
                .extracting(recorded -> recorded.dialogue().occasion())
                .containsExactly("1 handshakes", "2 handshakes", "2 handshakes", "3 handshakes", "3 handshakes");
    }

    /** Those of a connection that is opened, used and closed, written to a file and read again. */
    private List<Dialogue> recorded(int most, List<String> transitions) throws IOException {
        DialogueRecorder recorder = new DialogueRecorder(most);
        try (Substitution.Installed recording = Substitution.install(recorder)) {
            Loop loop = Loop.plain().handshake();
            loop.write(loop.client, "hello".getBytes(StandardCharsets.US_ASCII));
            loop.advance(5_000);
            loop.client.close(loop.now);
            loop.exchange();
            transitions.addAll(loop.transitions);
        }
        try (DialogueWriter writer = DialogueWriter.to(folder.resolve("these" + DialogueFiles.EXTENSION))) {
            for (Recorded recorded : recorder.take("a connection")) {
                writer.write(recorded.dialogue(), recorded.externs());
            }
        }
        return DialogueFiles.read(folder);
    }

    private List<String> replayed(Dialogue dialogue) {
        List<String> transitions = new ArrayList<>();
        new Replay(dialogue).with(interpreter, dialogue.configuration(), NOBODY, (turn, steps) -> {
            steps.forEach(step -> transitions.addAll(step.transitions()));
            return true;
        });
        return transitions;
    }

    private static List<String> of(List<String> transitions, String endpoint) {
        return transitions.stream()
                .filter(transition -> transition.startsWith(endpoint + " "))
                .map(transition -> transition.substring(endpoint.length() + 1))
                .toList();
    }
}
