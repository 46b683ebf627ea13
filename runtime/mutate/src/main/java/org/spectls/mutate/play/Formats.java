package org.spectls.mutate.play;

import java.util.ArrayList;
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
    /** Longer ones would only take time. */
    private static final long LONGEST = 70_000;

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
        for (Octets octets : octets(struct)) {
            for (Map<String, Value> context : contexts) {
                String expected = read(codec, struct.name(), octets, context);
                String found = read(mutants, struct.name(), octets, context);
                if (!found.equals(expected)) {
                    return Optional.of("of " + octets + " as " + struct.name() + " it makes `" + found + "`, and not `"
                            + expected + "`");
                }
            }
        }
        return Optional.empty();
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
            return value + ", " + codec.encode(value).toHex().hashCode();
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

    private List<Octets> octets(StructDef struct) {
        Layout layout;
        try {
            layout = codec.layout(samples.struct(struct.name()));
        } catch (RuntimeException nothingToWrite) {
            return List.of();
        }
        List<Octets> all = new ArrayList<>(List.of(layout.octets()));
        for (Part part : layout.parts()) {
            if (part.wire() instanceof Wire.Named named) {
                codes(named)
                        .forEach(code -> replaced(layout, part, number(code, part.length()))
                                .ifPresent(all::add));
            } else if (part.wire() instanceof Wire.UInt) {
                replaced(layout, part, number(1, part.length())).ifPresent(all::add);
            }
            part.size()
                    .ifPresent(size -> lengths(size)
                            .forEach(length -> replaced(layout, part, content(layout, part, (int) length))
                                    .ifPresent(all::add)));
        }
        return all;
    }

    private static LongStream lengths(Prefix size) {
        return LongStream.of(size.min(), size.max())
                .flatMap(bound -> LongStream.rangeClosed(bound - 2, bound + 2))
                .filter(length -> length >= 0 && length <= LONGEST)
                .distinct();
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
    private static Optional<Octets> replaced(Layout layout, Part part, byte[] by) {
        byte[] octets = layout.octets().toArray();
        int end = part.offset() + part.length();
        for (Part outer : layout.parts()) {
            boolean encloses = outer.offset() <= part.offset() && outer.offset() + outer.length() >= end;
            if (encloses && outer.size().isPresent()) {
                Prefix size = outer.size().get();
                long length = (long) outer.length() - part.length() + by.length;
                if (length >= 1L << (8 * size.bytes())) {
                    return Optional.empty();
                }
                System.arraycopy(number(length, size.bytes()), 0, octets, size.offset(), size.bytes());
            }
        }
        byte[] all = new byte[octets.length - part.length() + by.length];
        System.arraycopy(octets, 0, all, 0, part.offset());
        System.arraycopy(by, 0, all, part.offset(), by.length);
        System.arraycopy(octets, end, all, part.offset() + by.length, octets.length - end);
        return Optional.of(Octets.copyOf(all));
    }

    private static byte[] number(long value, int bytes) {
        byte[] number = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            number[i] = (byte) (value >> (8 * (bytes - 1 - i)));
        }
        return number;
    }
}
