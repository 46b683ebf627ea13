package org.spectls.interpreter.dialogue;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.spectls.interpreter.Stimulus;

/** Writes dialogues to a file, which is there when all of them are. Not thread-safe. */
public final class DialogueWriter implements Closeable {
    private final Path file;
    private final Path unfinished;
    private final DataOutputStream out;

    private DialogueWriter(Path file, Path unfinished, OutputStream stream) throws IOException {
        this.file = file;
        this.unfinished = unfinished;
        this.out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream)));
    }

    /** Begins one in whose place nothing changes until it is closed. */
    public static DialogueWriter to(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        DialogueWriter writer = new DialogueWriter(file, unfinished, Files.newOutputStream(unfinished));
        writer.out.writeInt(DialogueFiles.MAGIC);
        return writer;
    }

    /**
     * Writes one more.
     *
     * @param externs those that the dialogue's questions were numbered with
     */
    public void write(Dialogue dialogue, Externs externs) throws IOException {
        ValueWriter values = ValueWriter.of(out, externs);
        out.writeBoolean(true);
        out.writeUTF(dialogue.occasion());
        out.writeUTF(dialogue.endpoint());
        values.writeAll(dialogue.configuration());
        out.writeInt(dialogue.turns().size());
        for (Dialogue.Turn turn : dialogue.turns()) {
            stimulus(turn.stimulus(), values);
            out.writeInt(turn.answers().size());
            for (Dialogue.Answer answer : turn.answers()) {
                out.writeUTF(answer.question().function());
                out.writeUTF(answer.question().digest());
                values.write(answer.value());
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.writeBoolean(false);
        out.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void stimulus(Stimulus stimulus, ValueWriter values) throws IOException {
        if (stimulus instanceof Stimulus.Call call) {
            out.writeByte(DialogueFiles.CALL);
            out.writeUTF(call.name());
            values.writeAll(call.arguments());
        } else if (stimulus instanceof Stimulus.Input input) {
            out.writeByte(DialogueFiles.INPUT);
            out.writeUTF(input.name());
            values.writeAll(input.arguments());
            out.writeBoolean(input.fragment().isPresent());
            if (input.fragment().isPresent()) {
                values.octets(input.fragment().get());
            }
        } else if (stimulus instanceof Stimulus.Message message) {
            out.writeByte(DialogueFiles.MESSAGE);
            out.writeUTF(message.channel());
            values.octets(message.frame());
        } else if (stimulus instanceof Stimulus.Next) {
            out.writeByte(DialogueFiles.NEXT);
        } else if (stimulus instanceof Stimulus.Time time) {
            out.writeByte(DialogueFiles.TIME);
            out.writeLong(time.now());
        } else if (stimulus instanceof Stimulus.Result result) {
            out.writeByte(DialogueFiles.RESULT);
            out.writeUTF(result.operation());
            values.write(result.value());
        } else {
            throw new IllegalArgumentException("no endpoint is told " + stimulus);
        }
    }
}
