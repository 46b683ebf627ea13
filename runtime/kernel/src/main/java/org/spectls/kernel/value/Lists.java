package org.spectls.kernel.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Total operations on lists. */
public final class Lists {
    private Lists() {}

    public static <T> List<T> concat(List<? extends T> head, List<? extends T> tail) {
        List<T> joined = new ArrayList<>(head.size() + tail.size());
        joined.addAll(head);
        joined.addAll(tail);
        return List.copyOf(joined);
    }

    /** The element at {@code index}, if there is one. */
    public static <T> Optional<T> at(List<? extends T> list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
