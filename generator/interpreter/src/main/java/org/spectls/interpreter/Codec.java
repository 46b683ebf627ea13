package org.spectls.interpreter;

import java.util.Map;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.wire.Framing;
import org.spectls.compiler.wire.WireSizes;

/**
 * Structs on the wire and back, by the model's formats: the same values and the same faults as the generated codecs.
 * Immutable.
 */
public final class Codec {
    private final Index index;
    private final Decoder decoder;

    public Codec(Model model) {
        this(new Index(model));
    }

    Codec(Index index) {
        this.index = index;
        this.decoder = new Decoder(index);
    }

    /** Reads a struct without context that takes up all of the octets. */
    public Value.Struct decode(String struct, Octets octets) throws Malformed {
        return decode(struct, octets, Map.of());
    }

    /**
     * Reads a struct that takes up all of the octets.
     *
     * @param context the values of its parameters
     */
    public Value.Struct decode(String struct, Octets octets, Map<String, Value> context) throws Malformed {
        Reader in = new Reader(octets);
        Value.Struct value = decoder.struct(struct, in, context);
        in.expectEnd();
        return value;
    }

    /**
     * A struct as on the wire.
     *
     * @throws IllegalArgumentException when a part of it does not fit its format
     */
    public Octets encode(Value.Struct value) {
        return layout(value).octets();
    }

    /** A struct as on the wire, and where its fields lie; throws as {@link #encode}. */
    public Layout layout(Value.Struct value) {
        return new Encoder(index).encode(value);
    }

    /** How a channel that carries the struct tells one from the next. */
    public Framing framing(String struct) {
        return new WireSizes(index::struct).framing(index.struct(struct));
    }
}
