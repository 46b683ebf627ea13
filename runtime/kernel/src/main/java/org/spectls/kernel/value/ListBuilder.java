package org.spectls.kernel.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Builds a list, some of whose elements depend on a condition. */
public final class ListBuilder<T> {
    private final List<T> elements = new ArrayList<>();

    public ListBuilder<T> add(T element) {
        elements.add(element);
        return this;
    }

    /** Adds the element, which is made only then, when the condition holds. */
    public ListBuilder<T> addIf(boolean condition, Supplier<? extends T> element) {
        if (condition) {
            elements.add(element.get());
        }
        return this;
    }

    public List<T> build() {
        return List.copyOf(elements);
    }
}
