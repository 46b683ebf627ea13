package org.spectls.interpreter.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;

/** What is written of dialogues, and read again. */
class DialogueFilesTest {
    @TempDir
    private Path folder;

    private final Externs externs = new Externs();

    @Test
    void everyKindOfValueComesBack() throws IOException {
        List<Value> values = List.of(
                Octets.fromHex("00ff"),
                Octets.ascii("quiet").asSecret(),
                Value.TRUE,
                Value.of(-7),
                new Value.Duration(1_500),
                new Value.Text("text"),
                new Value.Code("Level", 3, Optional.empty()),
                new Value.Code("Level", 1, Optional.of("full")),
                new Value.Fault("trailing_bytes"),
                new Value.Struct("Pair", Map.of("left", Value.of(1))),
                new Value.Listed(List.of(Value.of(1), Value.ABSENT)),
                Value.present(Value.of(2)),
                new Value.Opaque(Octets.fromHex("01")),
                new Value.Encoded("Body", Octets.fromHex("0203")),
                Value.EMPTY_BODY);

        List<Value> read = configuration(write(dialogue(values)).get(0));

        assertThat(read).isEqualTo(values);
        assertThat(((Octets) read.get(1)).isSecret()).isTrue();
    }

    @Test
    void objectsOfTheHostAreToldApart() throws IOException {
        Value.Extern key = new Value.Extern("key");
        Question question = Question.of("sign", List.of(key), externs);

        List<Value> read = configuration(
                write(dialogue(List.of(key, new Value.Extern("other"), key))).get(0));

        assertThat(read.get(0)).isEqualTo(read.get(2)).isNotEqualTo(read.get(1));
        assertThat(Question.of("sign", List.of(read.get(0)), new Externs())).isEqualTo(question);
    }

    @Test
    void everyKindOfStimulusComesBack() throws IOException {
        Dialogue.Answer answer =
                new Dialogue.Answer(Question.of("random", List.of(Value.of(4)), externs), Octets.fromHex("01020304"));
        List<Dialogue.Turn> turns = List.of(
                new Dialogue.Turn(new Stimulus.Call("turn", List.of(Value.of(1))), List.of(answer, answer)),
                new Dialogue.Turn(new Stimulus.Input("arrived", List.of(), Optional.of(Octets.EMPTY)), List.of()),
                new Dialogue.Turn(new Stimulus.Input("left", List.of(Value.TRUE), Optional.empty()), List.of()),
                new Dialogue.Turn(new Stimulus.Message("talk", Octets.fromHex("0a")), List.of()),
                new Dialogue.Turn(new Stimulus.Next(), List.of()),
                new Dialogue.Turn(new Stimulus.Time(1_000_000_000_000L), List.of()),
                new Dialogue.Turn(new Stimulus.Result("look_up", Value.ABSENT), List.of()));

        assertThat(write(new Dialogue("a test", "Lamp", Map.of(), turns)))
                .containsExactly(new Dialogue("a test", "Lamp", Map.of(), turns));
    }

    @Test
    void aQuestionIsTheSameForSecretsAndOthers() {
        assertThat(Question.of("hash", List.of(Octets.ascii("a").asSecret()), externs))
                .isEqualTo(Question.of("hash", List.of(Octets.ascii("a")), externs))
                .isNotEqualTo(Question.of("hash", List.of(Octets.ascii("b")), externs));
    }

    @Test
    void aFileIsThereWhenAllOfItIs() throws IOException {
        Path file = folder.resolve("some" + DialogueFiles.EXTENSION);
        DialogueWriter writer = DialogueWriter.to(file);
        writer.write(dialogue(List.of()), externs);

        assertThat(DialogueFiles.read(folder)).isEmpty();
        writer.close();
        assertThat(DialogueFiles.read(folder)).hasSize(1);
    }

    @Test
    void whatIsNoFileOfDialoguesIsSaidToBeNone() throws IOException {
        Path file = folder.resolve("some" + DialogueFiles.EXTENSION);
        write(dialogue(List.of(Value.TRUE)));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));
        assertThatThrownBy(() -> DialogueFiles.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("some.dialogues");

        Files.writeString(file, "nothing of the kind");
        assertThatThrownBy(() -> DialogueFiles.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no dialogues");
    }

    @Test
    void noFolderHasNoDialogues() throws IOException {
        assertThat(DialogueFiles.read(folder.resolve("absent"))).isEmpty();
    }

    private static Dialogue dialogue(List<Value> configuration) {
        Map<String, Value> named = new LinkedHashMap<>();
        configuration.forEach(value -> named.put("value " + named.size(), value));
        return new Dialogue("a test", "Lamp", named, List.of());
    }

    private static List<Value> configuration(Dialogue dialogue) {
        return List.copyOf(dialogue.configuration().values());
    }

    private List<Dialogue> write(Dialogue dialogue) throws IOException {
        try (DialogueWriter writer = DialogueWriter.to(folder.resolve("some" + DialogueFiles.EXTENSION))) {
            writer.write(dialogue, externs);
        }
        return DialogueFiles.read(folder);
    }
}
