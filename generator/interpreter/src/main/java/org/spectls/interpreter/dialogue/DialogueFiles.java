package org.spectls.interpreter.dialogue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;

/** Reads the files that a {@link DialogueWriter} wrote. */
public final class DialogueFiles {
    /** What the files' names end in. */
    public static final String EXTENSION = ".dialogues";

    /** Of this form of the files: another one has another number. */
    static final int MAGIC = 0x53504401;

    static final int CALL = 0;
    static final int INPUT = 1;
    static final int MESSAGE = 2;
    static final int NEXT = 3;
    static final int TIME = 4;
    static final int RESULT = 5;

    private DialogueFiles() {}

    /**
     * Those of all files that lie in a folder, in the order of their names; none where there is no such folder.
     *
     * @throws IOException also for a file that is none, or of another version
     */
    public static List<Dialogue> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        }
        List<Dialogue> dialogues = new ArrayList<>();
        for (Path file : files) {
            add(file, dialogues);
        }
        return dialogues;
    }

    private static void add(Path file, List<Dialogue> dialogues) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + ": written by another version; run the tests again");
            }
            while (in.readBoolean()) {
                dialogues.add(dialogue(in));
            }
        } catch (ZipException | EOFException broken) {
            throw new IOException(file + ": no dialogues, or not all of them", broken);
        }
    }

    private static Dialogue dialogue(DataInputStream in) throws IOException {
        ValueReader values = new ValueReader(in);
        String occasion = in.readUTF();
        String endpoint = in.readUTF();
        Map<String, Value> configuration = values.readNamed();
        List<Dialogue.Turn> turns = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Stimulus stimulus = stimulus(in, values);
            List<Dialogue.Answer> answers = new ArrayList<>();
            for (int asked = in.readInt(); asked > 0; asked--) {
                Question question = new Question(in.readUTF(), in.readUTF());
                answers.add(new Dialogue.Answer(question, values.read()));
            }
            turns.add(new Dialogue.Turn(stimulus, answers));
        }
        return new Dialogue(occasion, endpoint, configuration, turns);
    }

    private static Stimulus stimulus(DataInputStream in, ValueReader values) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case CALL -> new Stimulus.Call(in.readUTF(), values.readAll());
            case INPUT ->
                new Stimulus.Input(
                        in.readUTF(),
                        values.readAll(),
                        in.readBoolean() ? Optional.of(values.octets()) : Optional.empty());
            case MESSAGE -> new Stimulus.Message(in.readUTF(), values.octets());
            case NEXT -> new Stimulus.Next();
            case TIME -> new Stimulus.Time(in.readLong());
            case RESULT -> new Stimulus.Result(in.readUTF(), values.read());
            default -> throw new IOException("there is no kind of stimulus " + kind);
        };
    }
}
