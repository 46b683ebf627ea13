package org.spectls.compiler.emit.java.machine;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the parts of a model's tree, which consists of records, lists and optionals. */
final class Nodes {
    private Nodes() {}

    /** Every part of the tree that is of this type, parents first, in the order of the sources. */
    static <T> Stream<T> of(Object root, Class<T> type) {
        Stream.Builder<T> found = Stream.builder();
        visit(root, type, found);
        return found.build();
    }

    private static <T> void visit(Object node, Class<T> type, Consumer<T> found) {
        if (type.isInstance(node)) {
            found.accept(type.cast(node));
        }
        if (node instanceof Collection<?> parts) {
            parts.forEach(part -> visit(part, type, found));
        } else if (node instanceof Optional<?> part) {
            part.ifPresent(p -> visit(p, type, found));
        } else if (node instanceof Record) {
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                visit(get(node, component), type, found);
            }
        }
    }

    private static Object get(Object node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record's accessor cannot be called", e);
        }
    }
}
