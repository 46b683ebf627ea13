package org.spectls.interpreter.dialogue;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;

/** Reads what a {@link ValueWriter} wrote. Not thread-safe. */
final class ValueReader {
    private final DataInputStream in;

    ValueReader(DataInputStream in) {
        this.in = in;
    }

    Value read() throws IOException {
        int code = in.readUnsignedByte();
        Tag tag = Tag.of(code).orElseThrow(() -> new IOException("there is no kind of value " + code));
        return switch (tag) {
            case OCTETS -> octets();
            case SECRET -> octets().asSecret();
            case BOOL -> Value.of(in.readBoolean());
            case INT -> Value.of(in.readLong());
            case DURATION -> new Value.Duration(in.readLong());
            case TEXT -> new Value.Text(in.readUTF());
            case CODE -> new Value.Code(in.readUTF(), in.readLong(), Optional.empty());
            case NAMED_CODE -> new Value.Code(in.readUTF(), in.readLong(), Optional.of(in.readUTF()));
            case FAULT -> new Value.Fault(in.readUTF());
            case EXTERN -> new Value.Extern(new Externs.Held(in.readInt()));
            case STRUCT -> new Value.Struct(in.readUTF(), readNamed());
            case LISTED -> new Value.Listed(readAll());
            case PRESENT -> Value.present(read());
            case ABSENT -> Value.ABSENT;
            case OPAQUE -> new Value.Opaque(octets());
            case ENCODED -> new Value.Encoded(in.readUTF(), octets());
            case EMPTY -> Value.EMPTY_BODY;
        };
    }

    List<Value> readAll() throws IOException {
        List<Value> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(read());
        }
        return values;
    }

    Map<String, Value> readNamed() throws IOException {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(in.readUTF(), read());
        }
        return values;
    }

    Octets octets() throws IOException {
        return Octets.copyOf(in.readNBytes(in.readInt()));
    }
}
