package org.spectls.mutate.play;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Wire;
import org.spectls.interpreter.Codec;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Layout;
import org.spectls.interpreter.Layout.Part;
import org.spectls.interpreter.Layout.Prefix;
import org.spectls.interpreter.Malformed;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.sample.Samples;
import org.spectls.mutate.Kill;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Specimen;
import org.spectls.mutate.operator.Nodes;
import org.spectls.mutate.operator.Sameness;

/**
 * Reads octets by the formats of a mutant, and writes again what was read: each length at its bounds and beside them, and
 * each code that is known.
 */
final class Formats implements Killer {
    /** Longer ones would only take time; no length on the wire has more than three octets. */
    private static final long LONGEST = (1 << 24) + 2;

    /** Of a value in a message. */
    private static final int LONGEST_TEXT = 200;

    private final Model original;
    private final Interpreter interpreter;
    private final Samples samples;
    private final Codec codec;

    Formats(Model original) {
        this.original = original;
        this.interpreter = new Interpreter(original);
        this.samples = new Samples(interpreter);
        this.codec = interpreter.codec();
    }

    @Override
    public Optional<Kill> tries(Specimen specimen) {
        Set<String> changed = changed(specimen.model());
        Codec mutants = new Codec(specimen.model());
        return original.structs().stream()
                .filter(struct -> concerns(struct, changed))
                .flatMap(struct -> difference(struct, mutants).stream())
                .findFirst()
                .map(difference -> new Kill(By.SUITES, difference));
    }

    /** The names of definitions of formats and codes that are not the same. */
    private Set<String> changed(Model mutant) {
        Set<String> changed = new TreeSet<>();
        original.structs().stream()
                .filter(struct -> mutant.structs().stream().noneMatch(other -> Sameness.of(struct, other)))
                .forEach(struct -> changed.add(struct.name()));
        original.enums().stream()
                .filter(one -> mutant.enums().stream().noneMatch(other -> Sameness.of(one, other)))
                .forEach(one -> changed.add(one.name()));
        original.tables().stream()
                .filter(one -> mutant.tables().stream().noneMatch(other -> Sameness.of(one, other)))
                .forEach(one -> changed.add(one.name()));
        return changed;
    }

    private static boolean concerns(StructDef struct, Set<String> changed) {
        return changed.contains(struct.name())
                || Nodes.of(struct, Wire.Named.class).stream().anyMatch(named -> changed.contains(named.name()));
    }

    private Optional<String> difference(StructDef struct, Codec mutants) {
        List<Map<String, Value>> contexts = contexts(struct);
        return octets(struct)
                .flatMap(octets -> contexts.stream()
                        .flatMap(context -> difference(struct.name(), octets, context, mutants).stream()))
                .findFirst();
    }

    private Optional<String> difference(String struct, Octets octets, Map<String, Value> context, Codec mutants) {
        String expected = read(codec, struct, octets, context);
        String found = read(mutants, struct, octets, context);
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of("of " + octets + " as " + struct + " it makes `" + brief(found) + "`, and not `"
                        + brief(expected) + "`");
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    /** What comes of octets, and what is written of that. */
    private static String read(Codec codec, String struct, Octets octets, Map<String, Value> context) {
        Value.Struct value;
        try {
            value = codec.decode(struct, octets, context);
        } catch (Malformed malformed) {
            return malformed.kind();
        } catch (RuntimeException unknown) {
            return "nothing";
        }
        try {
            return value + ", " + Arrays.hashCode(codec.encode(value).toArray());
        } catch (RuntimeException unfit) {
            return value + ", which cannot be written";
        }
    }

    /** What its decoder may be told, where it is told something. */
    private List<Map<String, Value>> contexts(StructDef struct) {
        List<Map<String, Value>> contexts = List.of(Map.of());
        for (Param param : struct.context()) {
            contexts = contexts.stream()
                    .flatMap(known -> samples.of(param.type()).stream()
                            .map(value -> Stream.concat(
                                            known.entrySet().stream(), Stream.of(Map.entry(param.name(), value)))
                                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                    .toList();
        }
        return contexts;
    }

    private Stream<Octets> octets(StructDef struct) {
        return Stream.of(samples, samples.full()).flatMap(each -> octets(struct, each));
    }

    private Stream<Octets> octets(StructDef struct, Samples plainOrFull) {
        Layout layout;
        try {
            layout = codec.layout(plainOrFull.struct(struct.name()));
        } catch (RuntimeException nothingToWrite) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(layout.octets()), layout.parts().stream().flatMap(part -> otherwise(layout, part)));
    }

    /** With something else in the place of a part. */
    private Stream<Octets> otherwise(Layout layout, Part part) {
        Stream<Octets> others = Stream.empty();
        if (part.wire() instanceof Wire.Named named) {
            others = codes(named)
                    .mapToObj(code -> number(code, part.length()))
                    .flatMap(by -> replaced(layout, part, by));
        } else if (part.wire() instanceof Wire.UInt) {
            others = replaced(layout, part, number(1, part.length()));
        }
        return Stream.concat(
                others,
                lengths(layout, part)
                        .mapToObj(length -> content(layout, part, (int) length))
                        .flatMap(by -> replaced(layout, part, by)));
    }

    /** At the bounds of the part itself, and so that what is around it comes to its own bounds. */
    private static LongStream lengths(Layout layout, Part part) {
        if (part.size().isEmpty()) {
            return LongStream.empty();
        }
        return layout.parts().stream()
                .filter(outer -> encloses(outer, part))
                .flatMapToLong(outer -> outer.size().stream()
                        .flatMapToLong(size -> LongStream.of(size.min(), size.max()))
                        .map(bound -> bound - outer.length() + part.length()))
                .flatMap(bound -> LongStream.rangeClosed(bound - 2, bound + 2))
                .filter(length -> length >= 0 && length <= LONGEST)
                .distinct();
    }

    private static boolean encloses(Part outer, Part part) {
        return outer.offset() <= part.offset() && outer.offset() + outer.length() >= part.offset() + part.length();
    }

    private LongStream codes(Wire.Named named) {
        LongStream members = samples.names(named.name()).stream()
                .map(name -> interpreter.member(named.name(), name))
                .mapToLong(member -> ((Value.Code) member).code());
        return members.flatMap(code -> LongStream.of(code - 1, code, code + 1))
                .filter(code -> code >= 0 && code < 1L << named.bits())
                .distinct();
    }

    /** So many octets, made of what is there. */
    private static byte[] content(Layout layout, Part part, int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length && part.length() > 0; i++) {
            content[i] = (byte) layout.octets().get(part.offset() + i % part.length());
        }
        return content;
    }

    /** Other octets in the place of a part, and the lengths around it as they have to be then. */
    private static Stream<Octets> replaced(Layout layout, Part part, byte[] by) {
        byte[] octets = layout.octets().toArray();
        int end = part.offset() + part.length();
        for (Part outer : layout.parts()) {
            if (encloses(outer, part) && outer.size().isPresent()) {
                Prefix size = outer.size().get();
                long length = (long) outer.length() - part.length() + by.length;
                if (length >= 1L << (8 * size.bytes())) {
                    return Stream.empty();
                }
                System.arraycopy(number(length, size.bytes()), 0, octets, size.offset(), size.bytes());
            }
        }
        byte[] all = new byte[octets.length - part.length() + by.length];
        System.arraycopy(octets, 0, all, 0, part.offset());
        System.arraycopy(by, 0, all, part.offset(), by.length);
        System.arraycopy(octets, end, all, part.offset() + by.length, octets.length - end);
        return Stream.of(Octets.copyOf(all));
    }

    private static byte[] number(long value, int bytes) {
        byte[] number = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            number[i] = (byte) (value >> (8 * (bytes - 1 - i)));
        }
        return number;
    }
}
