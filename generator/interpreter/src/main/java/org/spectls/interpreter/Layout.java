package org.spectls.interpreter;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Wire;

/**
 * An encoded struct, and where each of its parts lies.
 *
 * @param parts fields, elements and bodies; what encloses others comes before them
 */
public record Layout(Octets octets, List<Part> parts) {
    public Layout {
        parts = List.copyOf(parts);
    }

    /**
     * A field or an element.
     *
     * @param path from the struct on, such as {@code extensions[2].value.named_group_list}
     * @param wire its format
     * @param offset where it begins, behind its length if that stands before it
     * @param length how many octets it takes, its length not counted
     * @param size the number that says how long it is
     * @param measures it says how long the field of this name is
     */
    public record Part(
            String path, Wire wire, int offset, int length, Optional<Prefix> size, Optional<String> measures) {}

    /**
     * A length on the wire.
     *
     * @param offset where it begins
     * @param bytes how many octets it takes
     * @param min the least length that decodes
     * @param max the greatest
     */
    public record Prefix(int offset, int bytes, long min, long max) {}

    /** The part at a path. */
    public Optional<Part> part(String path) {
        return parts.stream().filter(part -> part.path().equals(path)).findFirst();
    }

    /** The path of a part within another. */
    static String join(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() || inner.startsWith("[") ? outer + inner : outer + "." + inner;
    }
}
