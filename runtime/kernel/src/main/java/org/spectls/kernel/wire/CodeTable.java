package org.spectls.kernel.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The known members of an enumeration, by their codes. Immutable. */
public final class CodeTable<T extends Code> {
    private final List<T> all;
    private final Map<Integer, T> byCode = new HashMap<>();

    private CodeTable(List<T> all) {
        this.all = all;
        all.forEach(member -> byCode.put(member.code(), member));
    }

    /** The members in the order of the specification. */
    public static <T extends Code> CodeTable<T> of(List<T> members) {
        return new CodeTable<>(List.copyOf(members));
    }

    public List<T> all() {
        return all;
    }

    public Optional<T> find(int code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The member with this code; without one, {@code null}. */
    public @Nullable T get(int code) {
        return byCode.get(code);
    }
}
