package org.spectls.compiler.resolve;

import java.util.HashSet;
import java.util.Set;

/** The local names of one handler: what inlining brings in may not collide with what is there. */
final class LocalNames {
    private final Set<String> names = new HashSet<>();

    /** A name that the author chose. */
    void take(String name) {
        names.add(name);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** A name for what inlining brings in: as it was written when that is still free. */
    String fresh(String wanted) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
