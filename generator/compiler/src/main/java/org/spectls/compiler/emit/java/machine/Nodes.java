package org.spectls.compiler.emit.java.machine;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

/** Finds the parts of a model's tree, which consists of records, lists and optionals. */
final class Nodes {
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

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
        } else if (node instanceof Record && !isLeaf(node)) {
            for (Method accessor : ACCESSORS.get(node.getClass())) {
                visit(get(node, accessor), type, found);
            }
        }
    }

    /** Places, words and types have no parts that anybody looks for. */
    private static boolean isLeaf(Object node) {
        return node instanceof Span || node instanceof Note || node instanceof Type;
    }

    private static Object get(Object node, Method accessor) {
        try {
            return accessor.invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record's accessor cannot be called", e);
        }
    }
}
