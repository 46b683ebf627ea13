package org.spectls.mutate.operator;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through trees of records, whatever they are. */
public final class Nodes {
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private Nodes() {}

    /** All nodes of a kind at or below a node, from the outside in. */
    public static <N> List<N> of(Object root, Class<N> kind) {
        List<N> found = new ArrayList<>();
        walk(root, node -> {
            if (kind.isInstance(node)) {
                found.add(kind.cast(node));
            }
        });
        return found;
    }

    private static void walk(@Nullable Object node, Consumer<Object> visitor) {
        if (node instanceof Collection<?> nodes) {
            nodes.forEach(each -> walk(each, visitor));
        } else if (node instanceof Optional<?> optional) {
            optional.ifPresent(each -> walk(each, visitor));
        } else if (node instanceof Record) {
            visitor.accept(node);
            for (RecordComponent component : components(node.getClass())) {
                walk(value(component, node), visitor);
            }
        }
    }

    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    static @Nullable Object value(RecordComponent component, Object node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
