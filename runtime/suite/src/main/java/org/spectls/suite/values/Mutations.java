package org.spectls.suite.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Layout;
import org.spectls.interpreter.Layout.Part;
import org.spectls.interpreter.Layout.Prefix;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.symbol.Transformation.LieAboutLength;
import org.spectls.puppet.symbol.Transformation.Patch;
import org.spectls.puppet.symbol.Transformation.Truncate;
import org.spectls.suite.values.Mutation.Kind;

/**
 * All the ways in which a message can be otherwise than it should be, field by field, as its format has them: boundary
 * values, known and unknown codes, lengths that lie, elements left out, added, doubled and put in another order, and
 * bits that flip. Immutable.
 */
public final class Mutations {
    /** Longer vectors than this are not tried: traces are to be read. */
    private static final int LONG = 300;

    private final Interpreter interpreter;
    private final Codes codes;
    private final Smallest smallest;

    public Mutations(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.codes = new Codes(interpreter.model());
        this.smallest = new Smallest(interpreter);
    }

    /**
     * Of a message as it should be.
     *
     * @param base how many octets stand before the struct that transformations see: the type of a heartbeat, nothing of
     *     the handshake's frame
     * @param framed whether a length in its frame says how long it is
     */
    public List<Mutation> of(Value.Struct message, int base, boolean framed) {
        return new Work(interpreter.codec().layout(message), base, framed).all();
    }

    private final class Work {
        private final Layout layout;
        private final Octets octets;
        private final int base;
        private final boolean framed;
        private final Edits edits;
        private final List<Mutation> found = new ArrayList<>();

        Work(Layout layout, int base, boolean framed) {
            this.layout = layout;
            this.octets = layout.octets();
            this.base = base;
            this.framed = framed;
            this.edits = new Edits(layout, base);
        }

        List<Mutation> all() {
            layout.parts().forEach(this::part);
            int total = octets.length();
            layout.parts().stream()
                    .map(Part::offset)
                    .filter(offset -> offset < total)
                    .collect(TreeSet<Integer>::new, TreeSet::add, TreeSet::addAll)
                    .forEach(offset ->
                            form("truncated to " + offset + " octets", List.of(new Truncate(total - offset))));
            form("one octet missing", total == 0 ? List.of() : List.of(new Truncate(1)));
            form("one octet too much", List.of(new Patch(base + total, 0, Bytes.of(0))));
            if (framed) {
                form("its length one too large", List.of(new LieAboutLength(1)));
                form("its length one too small", total == 0 ? List.of() : List.of(new LieAboutLength(-1)));
            }
            return found;
        }

        private void part(Part part) {
            if (!isWorthATry(part)) {
                return;
            }
            Wire wire = part.wire();
            if (part.measures().isPresent()) {
                lengths(part, new Prefix(part.offset(), part.length(), 0, Long.MAX_VALUE));
            } else if (wire instanceof Wire.UInt number) {
                numbers(number.bits()).forEach(value -> number(part, value));
            } else if (wire instanceof Wire.Named named) {
                codes.worthATry(named.name()).forEach((name, code) -> code(part, name, code));
                code(part, "unknown", codes.unknown(named.name(), named.bits()));
            } else if (wire instanceof Wire.Opaque opaque) {
                opaque(part, opaque.size());
            } else if (wire instanceof Wire.Vector vector) {
                vector(part, vector);
            }
            if (part.measures().isEmpty() && part.size().isPresent()) {
                lengths(part, part.size().get());
            }
        }

        /** Of long lists, the first element stands for the others. */
        private boolean isWorthATry(Part part) {
            return part.path().indexOf('[') < 0
                    || isFirst(part)
                    || (inTagged(part) && !(part.wire() instanceof Wire.Named));
        }

        private boolean isFirst(Part part) {
            return !part.path().matches(".*\\[[1-9].*");
        }

        /** Elements with a body of their own differ from each other: within the outermost list all are tried. */
        private boolean inTagged(Part part) {
            String path = part.path();
            int close = path.indexOf(']');
            return close > 0
                    && path.length() > close + 1
                    && !path.substring(close + 1).matches(".*\\[[1-9].*")
                    && layout.parts().stream()
                            .anyMatch(other -> other.wire() instanceof Wire.Select
                                    && other.path().startsWith(path.substring(0, close + 1) + "."));
        }

        private SortedSet<Long> numbers(int bits) {
            long most = bits >= 63 ? Long.MAX_VALUE : (1L << bits) - 1;
            SortedSet<Long> values = new TreeSet<>(List.of(0L, 1L, most, most - 1));
            for (long literal : codes.literals().numbers()) {
                values.add(literal - 1);
                values.add(literal);
                values.add(literal + 1);
            }
            values.removeIf(value -> value < 0 || value > most);
            return values;
        }

        private void number(Part part, long value) {
            Bytes content = Edits.number(value, part.length());
            if (!same(part, content)) {
                value(part.path() + " = " + value, edits.replace(part, part.offset(), part.length(), content));
            }
        }

        private void code(Part part, String name, long code) {
            Bytes content = Edits.number(code, part.length());
            if (!same(part, content)) {
                value(part.path() + " = " + name, edits.replace(part, part.offset(), part.length(), content));
            }
        }

        private void opaque(Part part, Size size) {
            String path = part.path();
            int length = part.length();
            if (length > 0) {
                flip(part, 0, "first");
                flip(part, length - 1, "last");
                value(path + " of zeros", edits.replace(part, part.offset(), length, Bytes.wrap(new byte[length])));
            }
            if (!(size instanceof Size.Fixed)) {
                long least = part.size().map(Prefix::min).orElse(0L);
                long most = part.size().map(Prefix::max).orElse((long) LONG);
                length(part, least);
                length(part, least - 1);
                length(part, length + 1L);
                length(part, most);
                length(part, most + 1);
                length(part, LONG);
            }
        }

        private void flip(Part part, int index, String which) {
            int at = part.offset() + index;
            value(
                    part.path() + " with its " + which + " octet changed",
                    edits.replace(part, at, 1, Bytes.of(octets.get(at) ^ 1)));
        }

        private void length(Part part, long length) {
            if (length < 0 || length > LONG || length == part.length()) {
                return;
            }
            byte[] content = new byte[(int) length];
            for (int i = 0; i < content.length; i++) {
                content[i] = i < part.length() ? (byte) octets.get(part.offset() + i) : 0;
            }
            add(
                    part.path() + " of " + length + " octets",
                    part.size()
                                    .map(size -> length < size.min() || length > size.max())
                                    .orElse(false)
                            ? Kind.FORM
                            : Kind.VALUE,
                    edits.replace(part, part.offset(), part.length(), Bytes.wrap(content)));
        }

        private void lengths(Part part, Prefix size) {
            long said = 0;
            for (int i = 0; i < size.bytes(); i++) {
                said = (said << 8) | octets.get(size.offset() + i);
            }
            form("length of " + part.path() + " one too large", edits.lie(size, said + 1));
            if (said > 0) {
                form("length of " + part.path() + " one too small", edits.lie(size, said - 1));
            }
            form(
                    "length of " + part.path() + " as large as it can be",
                    edits.lie(size, (1L << (8 * size.bytes())) - 1));
        }

        private void vector(Part part, Wire.Vector vector) {
            List<Part> elements = layout.parts().stream()
                    .filter(other -> other.path().matches(java.util.regex.Pattern.quote(part.path()) + "\\[\\d+]"))
                    .toList();
            String path = part.path();
            value(path + " empty", edits.replace(part, part.offset(), part.length(), Bytes.EMPTY));
            if (elements.isEmpty()) {
                elements(part, vector);
                return;
            }
            for (Part element : elements) {
                value(
                        path + " without " + name(element),
                        edits.replace(part, start(element), whole(element), Bytes.EMPTY));
                if (elements.size() > 1) {
                    value(
                            path + " with " + name(element) + " alone",
                            edits.replace(part, part.offset(), part.length(), content(element)));
                }
            }
            Part first = elements.get(0);
            add(
                    path + " with " + name(first) + " twice",
                    vector.uniqueBy().isPresent() ? Kind.FORM : Kind.VALUE,
                    edits.replace(part, part.offset() + part.length(), 0, content(first)));
            Bytes reversed = Bytes.EMPTY;
            for (Part element : elements) {
                reversed = content(element).concat(reversed);
            }
            value(
                    path + " reversed",
                    elements.size() < 2
                            ? Optional.empty()
                            : edits.replace(part, part.offset(), part.length(), reversed));
            elements(part, vector);
        }

        /** Elements that are not there are added, and stand alone. */
        private void elements(Part part, Wire.Vector vector) {
            if (vector.element() instanceof Wire.Named named) {
                codes.worthATry(named.name())
                        .forEach((name, code) -> element(part, name, Edits.number(code, named.bits() / 8)));
                element(
                        part,
                        "an unknown one",
                        Edits.number(codes.unknown(named.name(), named.bits()), named.bits() / 8));
            } else if (vector.element() instanceof Wire.Struct struct
                    && struct.context().isEmpty()) {
                tagField(struct.name())
                        .ifPresent(tag -> Codes.names(interpreter.model(), ((Wire.Named) tag.wire()).name())
                                .forEach(name -> smallest.tagged(struct.name(), name)
                                        .ifPresent(encoded -> tagged(part, name, encoded))));
            }
        }

        private void tagged(Part part, String name, Octets encoded) {
            boolean there = layout.parts().stream()
                    .anyMatch(other -> other.path().startsWith(part.path() + "[")
                            && other.wire() instanceof Wire.Named
                            && other.length() <= encoded.length()
                            && slice(other).equals(bytes(encoded).slice(0, other.length())));
            if (!there) {
                value(
                        part.path() + " with " + name,
                        edits.replace(part, part.offset() + part.length(), 0, bytes(encoded)));
            }
        }

        private void element(Part part, String name, Bytes content) {
            for (int at = 0; at + content.length() <= part.length(); at += content.length()) {
                if (slice(part).slice(at, at + content.length()).equals(content)) {
                    return;
                }
            }
            value(part.path() + " with " + name, edits.replace(part, part.offset() + part.length(), 0, content));
            value(part.path() + " with " + name + " alone", edits.replace(part, part.offset(), part.length(), content));
        }

        private Optional<Field> tagField(String struct) {
            return interpreter.model().structs().stream()
                    .filter(s -> s.name().equals(struct))
                    .flatMap(s -> s.fields().stream()
                            .filter(field -> s.fields().stream()
                                    .anyMatch(other -> other.wire() instanceof Wire.Select select
                                            && select.tag().equals(field.name())))
                            .filter(field -> field.wire() instanceof Wire.Named))
                    .findFirst();
        }

        /** What an element is called: its code's name, or its place. */
        private String name(Part element) {
            String path = element.path();
            String place = path.substring(path.lastIndexOf('['));
            Part named = element.wire() instanceof Wire.Named
                    ? element
                    : layout.parts().stream()
                            .filter(other -> other.path().startsWith(path + ".") && other.wire() instanceof Wire.Named)
                            .findFirst()
                            .orElse(null);
            if (named == null) {
                return place;
            }
            long code = 0;
            for (int i = 0; i < named.length(); i++) {
                code = (code << 8) | octets.get(named.offset() + i);
            }
            return interpreter
                    .code(((Wire.Named) named.wire()).name(), code)
                    .map(Value::toString)
                    .orElse(place);
        }

        /** With the length before it. */
        private int start(Part element) {
            return element.size()
                    .filter(size -> size.offset() < element.offset())
                    .map(Prefix::offset)
                    .orElse(element.offset());
        }

        private int whole(Part element) {
            return element.offset() + element.length() - start(element);
        }

        private Bytes content(Part element) {
            return bytes(octets).slice(start(element), start(element) + whole(element));
        }

        private Bytes slice(Part part) {
            return bytes(octets).slice(part.offset(), part.offset() + part.length());
        }

        private boolean same(Part part, Bytes content) {
            return slice(part).equals(content);
        }

        private void value(String name, Optional<List<Transformation>> transformations) {
            add(name, Kind.VALUE, transformations);
        }

        private void form(String name, List<Transformation> transformations) {
            if (!transformations.isEmpty()) {
                found.add(new Mutation(name, Kind.FORM, transformations));
            }
        }

        private void add(String name, Kind kind, Optional<List<Transformation>> transformations) {
            transformations.ifPresent(how -> found.add(new Mutation(name, kind, how)));
        }
    }

    private static Bytes bytes(Octets octets) {
        return Bytes.wrap(octets.toArray());
    }

    /** The members that a specification knows, by type; for whoever wants to see what is tried. */
    Map<String, Long> codes(String type) {
        return codes.worthATry(type);
    }
}
