package org.spectls.interpreter.dialogue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;

/** Writes values, each with a tag before it. Not thread-safe. */
final class ValueWriter {
    private final DataOutputStream out;
    private final Externs externs;
    private final boolean content;

    private ValueWriter(DataOutputStream out, Externs externs, boolean content) {
        this.out = out;
        this.externs = externs;
        this.content = content;
    }

    /** All of them. */
    static ValueWriter of(DataOutputStream out, Externs externs) {
        return new ValueWriter(out, externs, false);
    }

    /** What is equal is written alike: secret octets as others. */
    static ValueWriter ofContent(DataOutputStream out, Externs externs) {
        return new ValueWriter(out, externs, true);
    }

    void write(Value value) throws IOException {
        if (value instanceof Octets octets) {
            tag(octets.isSecret() && !content ? Tag.SECRET : Tag.OCTETS);
            octets(octets);
        } else if (value instanceof Value.Bool bool) {
            tag(Tag.BOOL);
            out.writeBoolean(bool.value());
        } else if (value instanceof Value.Int number) {
            tag(Tag.INT);
            out.writeLong(number.value());
        } else if (value instanceof Value.Duration duration) {
            tag(Tag.DURATION);
            out.writeLong(duration.millis());
        } else if (value instanceof Value.Text text) {
            tag(Tag.TEXT);
            out.writeUTF(text.text());
        } else if (value instanceof Value.Code code) {
            tag(code.name().isPresent() ? Tag.NAMED_CODE : Tag.CODE);
            out.writeUTF(code.type());
            out.writeLong(code.code());
            if (code.name().isPresent()) {
                out.writeUTF(code.name().get());
            }
        } else if (value instanceof Value.Fault fault) {
            tag(Tag.FAULT);
            out.writeUTF(fault.kind());
        } else if (value instanceof Value.Extern extern) {
            tag(Tag.EXTERN);
            out.writeInt(externs.number(extern.object()));
        } else {
            compound(value);
        }
    }

    void writeAll(Collection<Value> values) throws IOException {
        out.writeInt(values.size());
        for (Value value : values) {
            write(value);
        }
    }

    void writeAll(Map<String, Value> values) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            out.writeUTF(entry.getKey());
            write(entry.getValue());
        }
    }

    void octets(Octets octets) throws IOException {
        out.writeInt(octets.length());
        out.write(octets.toArray());
    }

    private void compound(Value value) throws IOException {
        if (value instanceof Value.Struct struct) {
            tag(Tag.STRUCT);
            out.writeUTF(struct.name());
            writeAll(struct.fields());
        } else if (value instanceof Value.Listed listed) {
            tag(Tag.LISTED);
            writeAll(listed.elements());
        } else if (value instanceof Value.Maybe maybe && maybe.held().isPresent()) {
            tag(Tag.PRESENT);
            write(maybe.held().get());
        } else if (value instanceof Value.Maybe) {
            tag(Tag.ABSENT);
        } else if (value instanceof Value.Opaque opaque) {
            tag(Tag.OPAQUE);
            octets(opaque.content());
        } else if (value instanceof Value.Encoded encoded) {
            tag(Tag.ENCODED);
            out.writeUTF(encoded.struct());
            octets(encoded.content());
        } else {
            tag(Tag.EMPTY);
        }
    }

    private void tag(Tag tag) throws IOException {
        out.writeByte(tag.code());
    }
}
