package org.spectls.suite.tree;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.function.Consumer;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

/** A part of a model as a tree of records: whatever it holds is found by what it consists of. */
public final class Tree {
    private Tree() {}

    /** Shows each node, from the root on. Types are not looked into. */
    public static void visit(Object node, Consumer<Object> visitor) {
        if (node instanceof Optional<?> optional) {
            optional.ifPresent(held -> visit(held, visitor));
        } else if (node instanceof Iterable<?> all) {
            all.forEach(element -> visit(element, visitor));
        } else if (node.getClass().isRecord() && !(node instanceof Type) && !(node instanceof Span)) {
            visitor.accept(node);
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                visit(value(component, node), visitor);
            }
        }
    }

    private static Object value(RecordComponent component, Object node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
